// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads which branch a Git checkout is on. */
final class CheckedOut {
    private static final String BRANCH = "ref: refs/heads/";
    private static final String WORKTREE = "gitdir: ";

    private CheckedOut() {}

    /** {@return the branch; none outside of a checkout, or where no branch is checked out} */
    static Optional<String> branch(Path folder) {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            Path git = at.resolve(".git");
            if (Files.exists(git)) {
                return head(git);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> head(Path git) {
        try {
            Path folder = git;
            if (Files.isRegularFile(git)) {
                String link = Files.readString(git).strip();
                folder = git.resolveSibling(link.startsWith(WORKTREE) ? link.substring(WORKTREE.length()) : link);
            }
            String head = Files.readString(folder.resolve("HEAD")).strip();
            return head.startsWith(BRANCH) ? Optional.of(head.substring(BRANCH.length())) : Optional.empty();
        } catch (IOException e) {
            throw new OperationFailedException("Could not read the branch of " + git + ": " + Failure.of(e), e);
        }
    }
}
