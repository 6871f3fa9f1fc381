// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code .devops}: the runs, the jobs and the workspaces of one folder. */
public final class StateFolder {
    private final Path root;

    /** @param root made when the first run begins */
    public StateFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** {@return the folder of a new run, under the next free number} */
    RunFolder next() {
        List<RunFolder> known = runs();
        int number = known.isEmpty() ? 1 : known.get(known.size() - 1).number() + 1;
        try {
            Files.createDirectories(root.resolve("runs"));
            Path ignore = root.resolve(".gitignore");
            if (!Files.exists(ignore)) {
                Files.writeString(ignore, "*\n");
            }
            while (true) {
                try {
                    return new RunFolder(Files.createDirectory(path(number)), number);
                } catch (FileAlreadyExistsException e) {
                    number++;
                }
            }
        } catch (IOException e) {
            throw new OperationFailedException(
                    "Could not make a folder for a run in " + root + ": " + Failure.of(e), e);
        }
    }

    /** {@return the runs, oldest first} */
    public List<RunFolder> runs() {
        Path runs = root.resolve("runs");
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("[0-9]{1,9}"))
                    .map(Integer::valueOf)
                    .sorted()
                    .map(number -> new RunFolder(path(number), number))
                    .toList();
        } catch (IOException e) {
            throw new OperationFailedException("Could not read " + runs + ": " + Failure.of(e), e);
        }
    }

    /**
     * {@return the run with this number}
     *
     * @throws BadArgumentException if there is none
     */
    public RunFolder run(int number) {
        if (!Files.isDirectory(path(number))) {
            List<RunFolder> known = runs();
            throw new BadArgumentException("There is no run " + number + " in " + root + "; "
                    + (known.isEmpty()
                            ? "nothing has been run here."
                            : "the last one is " + known.get(known.size() - 1).number() + "."));
        }
        return new RunFolder(path(number), number);
    }

    private Path path(int number) {
        return root.resolve("runs").resolve(String.valueOf(number));
    }

    Path job(String name) {
        return root.resolve("jobs").resolve(name.replace('/', '_'));
    }

    /** {@return the folder of what may be deleted at any time, because it can be made again} */
    Path compiled() {
        return root.resolve("cache").resolve("classes");
    }

    Path workspaces() {
        return root.resolve("ws");
    }
}
