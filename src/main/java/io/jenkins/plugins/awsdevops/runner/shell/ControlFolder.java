// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.shell;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * The folder through which a script is steered, and found again by another runner: {@code script.sh.copy},
 * {@code started} (the claim, which holds the process id), {@code log}, {@code output} (captured standard output),
 * {@code exit} (the exit code), {@code position} (how much of the log was delivered).
 *
 * <p>The names of folder and script are those of the durable-task plugin, since shells print them in their complaints:
 * {@code ...@tmp/durable-1f2e3d4c/script.sh.copy: 1: foo: not found}.
 */
public record ControlFolder(Path path) {
    /** Matches all of them below a folder: of a script in a subfolder of the workspace, they are in the workspace. */
    public static final String ANYWHERE = "**/*@tmp/durable-*/**";

    /** {@return a new name under the folder for temporary files; nothing is made yet} */
    public static ControlFolder under(Path temporary) {
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        return new ControlFolder(temporary.resolve("durable-" + id));
    }

    Path script() {
        return path.resolve("script.sh.copy");
    }

    Path log() {
        return path.resolve("log");
    }

    Path position() {
        return path.resolve("position");
    }

    Path started() {
        return path.resolve("started");
    }

    /** {@return whether the script has been claimed: it runs, or ran, and must never be started again} */
    public boolean isStarted() {
        return Files.exists(started());
    }

    OptionalLong processId() {
        return number(started());
    }

    OptionalInt exitCode() {
        OptionalLong code = number(path.resolve("exit"));
        return code.isPresent() ? OptionalInt.of((int) code.getAsLong()) : OptionalInt.empty();
    }

    /** Takes the claim of a script that has not started yet, so that it never will. */
    boolean claim() {
        try {
            Files.createDirectories(path);
            Files.createFile(started());
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Writes the script. Only its owner can read the folder: scripts and logs may hold secrets. */
    void write(Script script) {
        try {
            Files.createDirectories(path);
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
            // an executable that this process has written may be "busy": the wrapper makes the copy that is run
            Path file = script.namesItsInterpreter() ? path.resolve("script.sh") : script();
            Files.writeString(file, script.text());
            if (script.namesItsInterpreter()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new OperationFailedException(
                    "Could not write the script of sh into " + path + ": " + Failure.of(e), e);
        }
    }

    /**
     * {@return the captured standard output}
     *
     * @throws OperationFailedException if it is gone, or larger than an eighth of the memory that this process may use
     */
    public String output(Charset charset) {
        Path file = path.resolve("output");
        try {
            long limit = Runtime.getRuntime().maxMemory() / 8;
            if (Files.size(file) > limit) {
                throw new OperationFailedException("Could not return the output of sh: " + Files.size(file)
                        + " bytes are more than the " + limit + " that fit. Write it to a file instead.");
            }
            return new String(Files.readAllBytes(file), charset);
        } catch (NoSuchFileException nothingWritten) {
            return "";
        } catch (IOException e) {
            throw new OperationFailedException("Could not read the output of sh, " + file + ": " + Failure.of(e), e);
        }
    }

    /** Removes the folder. What cannot be removed stays: it only takes space. */
    public void delete() {
        try (Stream<Path> tree = Files.walk(path)) {
            for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException stays) {
            path.toFile().deleteOnExit();
        }
    }

    /** A number counts when its line is complete: the writer may be in the middle of it. */
    private static OptionalLong number(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.US_ASCII);
            return text.endsWith("\n") ? OptionalLong.of(Long.parseLong(text.strip())) : OptionalLong.empty();
        } catch (IOException | NumberFormatException notYet) {
            return OptionalLong.empty();
        }
    }
}
