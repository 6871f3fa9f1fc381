// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.scm;

import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Checks a remote repository out, and says so in the words of the git plugin of Jenkins. */
public final class RemoteCheckout {
    /** Reads user and password from the environment, so that they are in no argument and no file. */
    private static final List<String> LOGIN = List.of(
            "-c",
            "credential.helper=",
            "-c",
            "credential.helper=!f() { echo \"username=$DEVOPS_GIT_USER\"; echo \"password=$DEVOPS_GIT_PASSWORD\"; }; f");

    private final RemoteRepository repository;
    private final Path folder;
    private final Consumer<String> log;
    private final Git git;

    private RemoteCheckout(RemoteRepository repository, Path folder, Consumer<String> log) {
        this.repository = repository;
        this.folder = folder;
        this.log = log;
        this.git = new Git(
                folder,
                repository
                        .credential()
                        .map(login -> Map.of("DEVOPS_GIT_USER", login.user(), "DEVOPS_GIT_PASSWORD", login.password()))
                        .orElse(Map.of()));
    }

    /**
     * Checks out.
     *
     * @throws OperationFailedException with the sentence that Jenkins has for it; git's own complaint is in the log
     */
    public static CheckedOutCommit run(RemoteRepository repository, Workspace workspace, Consumer<String> log)
            throws InterruptedException {
        Path folder = workspace.resolve("relativeTargetDir", repository.folder());
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new OperationFailedException("Could not make " + folder, e);
        }
        return new RemoteCheckout(repository, folder, log).run();
    }

    private CheckedOutCommit run() throws InterruptedException {
        boolean fresh = !Files.exists(folder.resolve(".git"));
        if (fresh) {
            log.accept("Cloning the remote Git repository\nCloning repository " + repository.url());
            git.run("init", "--quiet");
        } else {
            log.accept("Fetching changes from the remote Git repository");
        }
        git.run("config", "remote.origin.url", repository.url());
        git.run("config", "remote.origin.fetch", "+refs/heads/*:refs/remotes/origin/*");
        fetch(fresh);
        String found = find();
        String commit = git.run("rev-parse", "--verify", "--end-of-options", found + "^{commit}")
                .strip();
        boolean isBranch = found.startsWith("refs/remotes/");
        log.accept("Checking out Revision " + commit + " (" + (isBranch ? found : "detached") + ")");
        checkOut(commit);
        String message = git.run("log", "-1", "--format=%s").strip();
        log.accept("Commit message: \"" + message + "\"");
        String branch = isBranch ? found.substring("refs/remotes/".length()) : "detached";
        return new CheckedOutCommit(commit, message, branch, repository.localBranch(), repository.url());
    }

    private void fetch(boolean fresh) throws InterruptedException {
        log.accept("Fetching upstream changes from " + repository.url());
        List<String> command = new ArrayList<>(repository.credential().isPresent() ? LOGIN : List.of());
        command.addAll(List.of("fetch", "--quiet", "--tags", "--force"));
        if (repository.depth() > 0) {
            command.add("--depth=" + repository.depth());
        }
        command.addAll(List.of("--", repository.url(), "+refs/heads/*:refs/remotes/origin/*"));
        try {
            git.run(command.toArray(String[]::new));
        } catch (OperationFailedException e) {
            log.accept(e.getMessage());
            throw new OperationFailedException(
                    "Error " + (fresh ? "cloning" : "fetching") + " remote repo 'origin'", e);
        }
        if (fresh) {
            log.accept("Avoid second fetch");
        }
    }

    private String find() throws InterruptedException {
        for (String candidate : repository.candidates()) {
            if (!git.lineOrNothing("rev-parse", "--verify", "--quiet", "--end-of-options", candidate + "^{commit}")
                    .isEmpty()) {
                return candidate;
            }
        }
        throw new OperationFailedException(
                "Couldn't find any revision to build. Verify the repository and branch configuration for this job.");
    }

    private void checkOut(String commit) throws InterruptedException {
        if (repository.clean()) {
            git.run("clean", "--force", "-d", "-x", "--quiet");
        }
        git.run("checkout", "--quiet", "--force", "--detach", commit);
        if (!repository.localBranch().isEmpty()) {
            git.run("checkout", "--quiet", "-B", repository.localBranch(), commit);
        }
    }
}
