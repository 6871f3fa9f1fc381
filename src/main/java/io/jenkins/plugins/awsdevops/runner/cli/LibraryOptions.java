// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.runner.library.BundledLibrary;
import io.jenkins.plugins.awsdevops.runner.library.LibraryDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads {@code --library NAME=DIR[@implicit]}. */
final class LibraryOptions {
    private static final String IMPLICIT = "@implicit";

    private LibraryOptions() {}

    /** {@return the libraries of a run: those given, and the bundled one unless one of its name is given} */
    static List<LibraryDefinition> definitions(Path folder, Map<String, String> given) {
        List<LibraryDefinition> definitions = new ArrayList<>();
        given.forEach((name, value) -> {
            boolean implicit = value.endsWith(IMPLICIT);
            String path = implicit ? value.substring(0, value.length() - IMPLICIT.length()) : value;
            Path root = folder.resolve(path).normalize();
            if (!Files.isDirectory(root.resolve("vars"))
                    && !Files.isDirectory(root.resolve("src"))
                    && !Files.isDirectory(root.resolve("resources"))) {
                throw new BadArgumentException("--library " + name + ": " + root
                        + " is no library: it has neither vars nor src nor resources");
            }
            definitions.add(new LibraryDefinition(name, root, implicit));
        });
        if (!given.containsKey(BundledLibrary.NAME)) {
            definitions.add(BundledLibrary.definition());
        }
        return definitions;
    }
}
