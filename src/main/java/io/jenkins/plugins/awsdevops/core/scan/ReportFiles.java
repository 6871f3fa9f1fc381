// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import io.jenkins.plugins.awsdevops.core.data.JsonReader;
import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files that {@code files} and {@code baseline} name. */
final class ReportFiles {
    private static final String PREVIOUS = "previous";

    private final Workspace workspace;

    ReportFiles(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * {@return the reports, each once} A pattern does not match the baseline.
     *
     * @throws BadInputException if a name or pattern gives no file: a report that is missing is not a clean one
     */
    Set<Path> reports(Object files, Optional<Path> baseline) {
        Set<Path> found = new LinkedHashSet<>();
        for (String pattern : patterns(files)) {
            List<Path> matches = new ArrayList<>(workspace.find("files", pattern));
            if (pattern.matches(".*[*?].*")) {
                baseline.ifPresent(matches::remove);
            }
            if (matches.isEmpty()) {
                throw missing("files", pattern);
            }
            found.addAll(matches);
        }
        return found;
    }

    Optional<Path> baseline(Optional<String> name) {
        if (name.equals(Optional.of(PREVIOUS))) {
            throw new BadArgumentException("baseline: the previous build's findings are not kept here; name a report");
        }
        return name.map(file -> {
            Path path = workspace.resolve("baseline", file);
            if (!Files.isRegularFile(path)) {
                throw missing("baseline", file);
            }
            return path;
        });
    }

    /** Reads one report to its end; an interrupt closes the file, so that an abort does not wait for a big one. */
    void read(Path file, ReportFormat format, Intake intake) {
        String name = workspace.relative(file);
        try (InputStream in = Channels.newInputStream(FileChannel.open(file));
                JsonReader json = JsonReader.open(name, in)) {
            TrivyReport.read(json, format, intake);
        } catch (IOException e) {
            throw new OperationFailedException("Could not read " + name + ": " + Failure.of(e), e);
        }
    }

    /** @throws BadArgumentException if {@code files} is no text or list of texts, or names nothing */
    static List<String> patterns(Object files) {
        List<String> patterns = new ArrayList<>();
        if (files instanceof String text) {
            Arrays.stream(text.split(",")).map(String::strip).forEach(patterns::add);
        } else if (files instanceof List<?> list) {
            list.forEach(each -> patterns.add(String.valueOf(each)));
        } else {
            throw new BadArgumentException("files: must be text or a list of texts");
        }
        if (patterns.isEmpty() || patterns.contains("")) {
            throw new BadArgumentException("files: must name at least one report, and no empty name");
        }
        return patterns;
    }

    private BadInputException missing(String parameter, String name) {
        String why = name.matches(".*[*?].*")
                ? "' matches no file in "
                : Files.isDirectory(workspace.root().resolve(name))
                        ? "' is a folder, not a report, in "
                        : "' is not there in ";
        return new BadInputException(parameter + ": '" + Wording.shown(name) + why + workspace.root()
                + ". A report that is missing is not a clean one: see whether the scan ran");
    }
}
