// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.report;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the run has archived, as links. */
final class ArtifactsSection {
    private static final int MOST = 500;

    private ArtifactsSection() {}

    static Optional<Element> of(Path folder, Path page) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            return files.isEmpty() ? Optional.empty() : Optional.of(section(folder, page, files));
        } catch (IOException e) {
            throw new OperationFailedException("Could not list the artifacts: " + Failure.of(e), e);
        }
    }

    private static Element section(Path folder, Path page, List<Path> files) throws IOException {
        Element list = Element.classed("ul", "files");
        for (Path file : files.subList(0, Math.min(MOST, files.size()))) {
            list.add(Element.of(
                    "li",
                    Element.of("a", LogText.plain(folder.relativize(file).toString()))
                            .with("href", Link.from(page, file)),
                    Element.classed("span", "count").text(size(Files.size(file)))));
        }
        Element section = Section.of("artifacts", "Artifacts", list);
        return files.size() > MOST
                ? section.add(Element.of(
                        "p",
                        Element.of("a", (files.size() - MOST) + " more in the folder")
                                .with("href", Link.from(page, folder))))
                : section;
    }

    private static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        } else if (bytes < 1_000_000) {
            return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
        }
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
