// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.library;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The snapshot of the sources of one run: the Jenkinsfile, the files that it has loaded, its libraries. */
public final class SourceFolder {
    private static final String JENKINSFILE = "Jenkinsfile";

    private static final String LIBRARIES = "libraries.txt";

    private final Path folder;
    private int loaded;

    /** @param folder made if it is not there */
    public SourceFolder(Path folder) {
        this.folder = folder;
        this.loaded = 0;
        while (Files.exists(script(loaded + 1))) {
            loaded++;
        }
    }

    public void keepJenkinsfile(String text) {
        write(folder.resolve(JENKINSFILE), text);
    }

    public String jenkinsfile() {
        return read(folder.resolve(JENKINSFILE));
    }

    /** Keeps a script that is about to be loaded. {@return its number, from 1} */
    public int keep(String text) {
        loaded++;
        write(script(loaded), text);
        return loaded;
    }

    /** {@return the scripts that have been loaded, in order} */
    public List<String> loaded() {
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= loaded; i++) {
            texts.add(read(script(i)));
        }
        return texts;
    }

    private Path script(int number) {
        return folder.resolve("Script" + number + ".groovy");
    }

    /** {@return the folder of a library's copy} */
    Path library(String name) {
        return folder.resolve("libraries").resolve(name);
    }

    /** Keeps that a library has been loaded. */
    void keepLibrary(String identifier) {
        List<String> all = new ArrayList<>(libraries());
        all.add(identifier);
        write(folder.resolve(LIBRARIES), String.join("\n", all));
    }

    /** {@return the libraries that have been loaded, in order} */
    List<String> libraries() {
        Path list = folder.resolve(LIBRARIES);
        return Files.exists(list) ? read(list).lines().toList() : List.of();
    }

    /** Copies {@code vars} and {@code src}; a copy that is there stays as it is. */
    void copy(Path root, Path copy) {
        if (Files.exists(copy)) {
            return;
        }
        Path unfinished = copy.resolveSibling("." + copy.getFileName() + ".unfinished");
        try {
            copyTree(root.resolve("vars"), unfinished.resolve("vars"));
            copyTree(root.resolve("src"), unfinished.resolve("src"));
            Files.createDirectories(unfinished);
            Files.move(unfinished, copy);
        } catch (IOException e) {
            throw new OperationFailedException("Could not copy library " + root + ": " + Failure.of(e), e);
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path file : (Iterable<Path>) tree.filter(Files::isRegularFile)::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new OperationFailedException("Could not write " + file + ": " + Failure.of(e), e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new OperationFailedException("Could not read " + file + ": " + Failure.of(e), e);
        }
    }
}
