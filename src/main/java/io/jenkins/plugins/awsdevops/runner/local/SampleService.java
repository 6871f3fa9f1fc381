// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.local;

import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sample service as somebody would have it: a repository, and a clone of it to work in. */
public final class SampleService {
    private static final String BRANCH = "develop";

    /** Whoever runs the demo may not have told git who they are; the same commit has the same id everywhere. */
    private static final Map<String, String> COMMITTER = Map.of(
            "GIT_AUTHOR_NAME", "Sample",
            "GIT_AUTHOR_EMAIL", "sample@example.com",
            "GIT_AUTHOR_DATE", "2026-01-01T00:00:00Z",
            "GIT_COMMITTER_NAME", "Sample",
            "GIT_COMMITTER_EMAIL", "sample@example.com",
            "GIT_COMMITTER_DATE", "2026-01-01T00:00:00Z");

    private final Path folder;

    /** @param folder is made, with {@code origin} and {@code sample-service} in it */
    public SampleService(Path folder) {
        this.folder = folder;
    }

    /** {@return the folder of the clone} */
    public Path checkout() {
        return folder.resolve("sample-service");
    }

    /**
     * Makes the repository from the blueprint's files, with the flaw in it, and clones it. What an earlier call has left
     * in these two folders is gone.
     *
     * @throws OperationFailedException if a file cannot be written, or git is missing or fails
     */
    public void make(Path blueprint, Flaw flaw) {
        Path sources = folder.resolve("origin");
        try {
            clear(sources);
            clear(checkout());
            copy(blueprint, sources);
            flaw.putInto(sources);
        } catch (IOException e) {
            throw new OperationFailedException("Could not write the sample service to " + folder + ": " + e, e);
        }
        git(sources, "init", "--quiet", "--initial-branch", BRANCH);
        git(sources, "add", "--all");
        git(sources, "commit", "--quiet", "--no-gpg-sign", "--message", "Sample service");
        git(folder, "clone", "--quiet", sources.toString(), checkout().toString());
    }

    private static void clear(Path old) throws IOException {
        if (!Files.exists(old)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(old)) {
            for (Path each : tree.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(each);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path each : tree.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (!target.toString().contains("__pycache__")) {
                    Files.createDirectories(target.getParent());
                    Files.copy(each, target);
                }
            }
        }
    }

    private static void git(Path in, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true);
            builder.environment().putAll(COMMITTER);
            Process git = builder.start();
            git.getOutputStream().close();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (git.waitFor() != 0) {
                throw new OperationFailedException("Could not make the sample repository: " + String.join(" ", command)
                        + " ended with " + git.exitValue() + ": " + said);
            }
        } catch (IOException e) {
            throw new OperationFailedException("Could not run git: " + e.getMessage() + ". Install git.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationFailedException("Interrupted while git was at work", e);
        }
    }
}
