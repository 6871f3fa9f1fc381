// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.scm;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs git in one folder. No shell is between: names go to git as they are. An interruption ends git. */
final class Git {
    /** Set where a runner is started by a hook of git: they would lead git to that repository instead. */
    private static final Set<String> OF_A_HOOK = Set.of(
            "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR");

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    /** @param environment variables beside those of the runner, for instance a password that a helper reads */
    Git(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment.putAll(environment);
        this.environment.put("GIT_TERMINAL_PROMPT", "0");
        this.environment.put("LC_ALL", "C");
    }

    /**
     * {@return what git printed}
     *
     * @throws OperationFailedException if it failed, with what it complained
     */
    String run(String... arguments) throws InterruptedException {
        Result result = start(List.of(arguments));
        if (result.exit() != 0) {
            throw new OperationFailedException("git " + arguments[0] + " failed in " + folder + " (exit code "
                    + result.exit() + "): " + result.complaint().strip());
        }
        return result.output();
    }

    /** {@return the paths that git printed with {@code -z}} */
    List<String> paths(String... arguments) throws InterruptedException {
        return Arrays.stream(run(arguments).split("\0", -1))
                .filter(path -> !path.isEmpty())
                .toList();
    }

    /** {@return the first line that git printed; empty if it failed} */
    String lineOrNothing(String... arguments) throws InterruptedException {
        Result result = start(List.of(arguments));
        return result.exit() == 0 ? result.output().lines().findFirst().orElse("") : "";
    }

    private Result start(List<String> arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(arguments);
        Process process = null;
        try {
            Path complaints = Files.createTempFile("git", ".err");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectError(Redirect.to(complaints.toFile()));
                builder.environment().keySet().removeAll(OF_A_HOOK);
                builder.environment().putAll(environment);
                process = builder.start();
                process.getOutputStream().close();
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return new Result(process.waitFor(), output, Files.readString(complaints));
            } finally {
                Files.deleteIfExists(complaints);
            }
        } catch (IOException e) {
            throw new OperationFailedException("Could not run git in " + folder + ": " + Failure.of(e), e);
        } finally {
            if (process != null && process.isAlive()) {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
            }
        }
    }

    private record Result(int exit, String output, String complaint) {}
}
