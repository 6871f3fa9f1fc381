// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.process;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What a tool that has ended left behind.
 *
 * @param exit its exit code
 * @param output its standard output, read as UTF-8
 * @param errors its standard error, read as UTF-8
 */
public record ToolRun(int exit, String output, String errors) {
    /** Bytes of standard output, and of standard error. */
    private static final long MAX_OUTPUT = 64L * 1024 * 1024;

    /**
     * Runs a tool in a folder, with the environment of this process and without input, and waits for its end. It and its
     * children are killed when the time is over or this thread is interrupted.
     *
     * @param command the tool's name, looked up on the PATH, or its path; and its arguments
     * @return empty if there is no such tool
     * @throws OperationFailedException if it takes longer than {@code limit}, or writes more than 64 MiB
     */
    public static Optional<ToolRun> of(List<String> command, Path folder, Duration limit) throws InterruptedException {
        try {
            Path output = Files.createTempFile("tool", ".out");
            Path errors = Files.createTempFile("tool", ".err");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile());
                Optional<Process> process = start(builder);
                if (process.isEmpty()) {
                    return Optional.empty();
                }
                int exit = end(process.get(), String.join(" ", command), limit);
                return Optional.of(new ToolRun(exit, read(command, output), read(command, errors)));
            } finally {
                Files.deleteIfExists(output);
                Files.deleteIfExists(errors);
            }
        } catch (IOException e) {
            throw new OperationFailedException(
                    "Could not run '" + String.join(" ", command) + "': " + Failure.of(e), e);
        }
    }

    /** The JDK says with an IOException that there is no such program, and nothing has run then. */
    private static Optional<Process> start(ProcessBuilder builder) {
        try {
            return Optional.of(builder.start());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static int end(Process process, String name, Duration limit) throws InterruptedException, IOException {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new OperationFailedException(
                        "'" + name + "' did not end within " + limit.toSeconds() + " seconds and was killed");
            }
            return process.exitValue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String read(List<String> command, Path file) throws IOException {
        if (Files.size(file) > MAX_OUTPUT) {
            throw new OperationFailedException(
                    "'" + String.join(" ", command) + "' wrote more than " + MAX_OUTPUT + " bytes");
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
