// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.scm;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The checkout that the runner was started in. A workspace becomes a clone of it at the same commit, with the same
 * uncommitted changes; files that git ignores are left out.
 */
public final class SourceCheckout {
    private final Path source;

    private SourceCheckout(Path source) {
        this.source = source;
    }

    /** {@return the checkout around a folder, if there is one with a commit in it} */
    public static Optional<SourceCheckout> around(Path folder) throws InterruptedException {
        Git git = new Git(folder, Map.of());
        String top = git.lineOrNothing("rev-parse", "--show-toplevel");
        boolean hasCommit = !git.lineOrNothing("rev-parse", "--verify", "--quiet", "HEAD^{commit}")
                .isEmpty();
        return top.isEmpty() || !hasCommit ? Optional.empty() : Optional.of(new SourceCheckout(Path.of(top)));
    }

    /**
     * Fills a workspace. What lies in it and is not known to git stays, except for uncommitted files of an earlier copy.
     *
     * @param workspace an existing folder
     * @param branch what the run calls the branch; empty for the one that is checked out
     */
    public CheckedOutCommit copyTo(Path workspace, String branch) throws InterruptedException {
        Git from = new Git(source, Map.of());
        Git to = new Git(workspace, Map.of());
        String commit = from.run("rev-parse", "HEAD").strip();
        String url = from.lineOrNothing("config", "--get", "remote.origin.url");
        if (!Files.exists(workspace.resolve(".git"))) {
            to.run("init", "--quiet");
        }
        to.run(
                "fetch",
                "--quiet",
                "--force",
                "--update-head-ok",
                "--",
                source.toString(),
                commit,
                "+refs/heads/*:refs/remotes/origin/*",
                "+refs/tags/*:refs/tags/*");
        to.run("config", "remote.origin.url", url.isEmpty() ? source.toString() : url);
        to.run("config", "remote.origin.fetch", "+refs/heads/*:refs/remotes/origin/*");
        removeEarlierChanges(to, workspace);
        to.run("checkout", "--quiet", "--force", "--detach", commit);
        copyChanges(from, to, workspace);
        return inPlace(branch);
    }

    /** {@return what is checked out here, for a run that works in the checkout itself} */
    public CheckedOutCommit inPlace(String branch) throws InterruptedException {
        Git git = new Git(source, Map.of());
        String current = git.lineOrNothing("symbolic-ref", "--quiet", "--short", "HEAD");
        String named = branch.isEmpty() ? current : branch;
        return new CheckedOutCommit(
                git.run("rev-parse", "HEAD").strip(),
                git.run("log", "-1", "--format=%s").strip(),
                named.isEmpty() ? "detached" : named,
                "",
                git.lineOrNothing("config", "--get", "remote.origin.url"));
    }

    private void copyChanges(Git from, Git to, Path workspace) throws InterruptedException {
        List<String> changed =
                new ArrayList<>(from.paths("diff", "--name-only", "--no-renames", "--ignore-submodules", "-z", "HEAD"));
        changed.addAll(from.paths("ls-files", "--others", "--exclude-standard", "-z"));
        try {
            // before the first copy: a kill in between leaves nothing that the next copy does not know
            Files.writeString(memory(to, workspace), String.join("\0", changed));
            for (String path : changed) {
                copy(path, workspace);
            }
        } catch (IOException e) {
            throw new OperationFailedException(
                    "Could not copy the uncommitted changes of " + source + " to " + workspace + ": " + Failure.of(e),
                    e);
        }
    }

    private void copy(String path, Path workspace) throws IOException {
        Path original = source.resolve(path);
        Path copy = workspace.resolve(path);
        if (!Files.exists(original, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(copy);
        } else if (!Files.isDirectory(original, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(copy.getParent());
            Files.copy(
                    original,
                    copy,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES,
                    LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static void removeEarlierChanges(Git to, Path workspace) throws InterruptedException {
        Path memory = memory(to, workspace);
        if (!Files.exists(memory)) {
            return;
        }
        try {
            for (String path : Files.readString(memory).split("\0", -1)) {
                Path copy = workspace.resolve(path);
                if (!path.isEmpty() && !Files.isDirectory(copy, LinkOption.NOFOLLOW_LINKS)) {
                    Files.deleteIfExists(copy);
                }
            }
            Files.delete(memory);
        } catch (IOException e) {
            throw new OperationFailedException(
                    "Could not remove the changes of an earlier copy from " + workspace + ": " + Failure.of(e), e);
        }
    }

    /** Where the paths are kept that were copied over the commit. */
    private static Path memory(Git git, Path workspace) throws InterruptedException {
        return workspace.resolve(
                git.run("rev-parse", "--git-path", "devops-uncommitted").strip());
    }
}
