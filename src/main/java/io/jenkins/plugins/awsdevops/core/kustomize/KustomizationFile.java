// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import io.jenkins.plugins.awsdevops.core.data.SourceText;
import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.core.text.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The kustomization of a folder. */
final class KustomizationFile {
    /** What kustomize looks for; more than one of them in a folder is an error there as well. */
    private static final List<String> NAMES = List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

    /** Bytes. Real ones have thousands. */
    private static final int MAX_SIZE = 4 * 1024 * 1024;

    private KustomizationFile() {}

    /**
     * {@return the kustomization that {@code path} names: the one in that folder, or that file itself}
     *
     * @throws io.jenkins.plugins.awsdevops.core.problem.BadArgumentException if the path leads out of the workspace
     * @throws BadInputException if there is none, or more than one
     */
    static Path find(Workspace workspace, String path) {
        Path place = workspace.resolve("path", path);
        if (Files.isRegularFile(place)) {
            if (!NAMES.contains(String.valueOf(place.getFileName()))) {
                throw new BadInputException("path: '" + path + "' is a file, but none that kustomize reads (" + names()
                        + "); name its folder");
            }
            return place;
        }
        if (!Files.isDirectory(place)) {
            throw new BadInputException(
                    "path: there is no folder '" + path + "' in " + workspace.root() + neighbour(place));
        }
        String folder = workspace.relative(place);
        List<Path> found =
                NAMES.stream().map(place::resolve).filter(Files::isRegularFile).toList();
        if (found.isEmpty()) {
            throw new BadInputException(folder + ": no kustomization in this folder (" + names() + ")");
        } else if (found.size() > 1) {
            throw new BadInputException(folder + ": both " + found.get(0).getFileName() + " and "
                    + found.get(1).getFileName() + " are there; kustomize reads a folder with one only. Remove one");
        }
        return workspace.resolve("path", workspace.relative(found.get(0)));
    }

    /**
     * {@return the text of the file}
     *
     * @throws BadInputException if it is larger than 4 MiB or not UTF-8
     */
    static SourceText read(Workspace workspace, Path file) {
        String name = workspace.relative(file);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MAX_SIZE + 1);
            if (content.length > MAX_SIZE) {
                throw new BadInputException(name + ": larger than " + MAX_SIZE + " bytes; that is no kustomization");
            }
            return SourceText.decode(name, content);
        } catch (IOException e) {
            throw new OperationFailedException("Could not read " + name + ": " + Failure.of(e), e);
        }
    }

    private static String names() {
        return NAMES.get(0) + ", " + NAMES.get(1) + " or " + NAMES.get(2);
    }

    private static String neighbour(Path missing) {
        Path parent = missing.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return "";
        }
        try (Stream<Path> siblings = Files.list(parent)) {
            return Nearest.to(
                            String.valueOf(missing.getFileName()),
                            siblings.filter(Files::isDirectory)
                                    .map(sibling -> String.valueOf(sibling.getFileName()))
                                    .toList())
                    .map(name -> "; did you mean '" + name + "'?")
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
