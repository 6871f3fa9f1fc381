// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.AbortException;
import hudson.model.Result;
import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.runner.scm.Repositories;
import io.jenkins.plugins.awsdevops.runner.step.Described;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** checkout, git, cleanWs. */
class CheckoutStepsTest {
    @TempDir
    Path folder;

    private FakeRun run;

    @BeforeEach
    void make_a_run() {
        run = new FakeRun(folder.resolve("run"));
    }

    @AfterEach
    void end_it() {
        run.close();
    }

    @Test
    void checkout_scm_fills_the_workspace_from_the_checkout_and_returns_the_variables() throws Exception {
        run.source = Repositories.make(folder.resolve("source"));
        Files.writeString(run.source.resolve("new.txt"), "x");
        run.environment.put("BRANCH_NAME", "feature/x");

        assertThat(checkout(new Described("scm", Map.of())).value())
                .isEqualTo(Map.of(
                        "GIT_BRANCH",
                        "feature/x",
                        "GIT_COMMIT",
                        Repositories.git(run.source, "rev-parse", "HEAD").strip()));
        assertThat(run.workspace.resolve("new.txt")).hasContent("x");
        assertThat(run.log()).isEmpty();
    }

    @Test
    void checkout_scm_without_a_checkout_fails_in_the_words_of_jenkins() {
        assertThat(checkout(new Described("scm", Map.of())).problem())
                .isExactlyInstanceOf(AbortException.class)
                .hasMessage("‘checkout scm’ is only available when using “Multibranch Pipeline” or “Pipeline script"
                        + " from SCM”");
    }

    @Test
    void git_clones_a_branch_and_tells_what_jenkins_tells() throws Exception {
        Path remote = Repositories.make(folder.resolve("remote"));
        String commit = Repositories.git(remote, "rev-parse", "HEAD").strip();

        assertThat(run.call(new GitStep(), Map.of("url", remote.toString(), "branch", "main"))
                        .value())
                .isEqualTo(Map.of(
                        "GIT_BRANCH",
                        "origin/main",
                        "GIT_COMMIT",
                        commit,
                        "GIT_LOCAL_BRANCH",
                        "main",
                        "GIT_URL",
                        remote.toString()));
        assertThat(run.log())
                .containsExactly(
                        "The recommended git tool is: NONE",
                        "No credentials specified",
                        "Cloning the remote Git repository",
                        "Cloning repository " + remote,
                        "Fetching upstream changes from " + remote,
                        "Avoid second fetch",
                        "Checking out Revision " + commit + " (refs/remotes/origin/main)",
                        "Commit message: \"First commit\"",
                        "First time build. Skipping changelog.");
    }

    @Test
    void a_later_run_knows_the_repository() throws Exception {
        Path remote = Repositories.make(folder.resolve("remote"));
        run.call(new GitStep(), Map.of("url", remote.toString(), "branch", "main"))
                .value();
        run.number = 2;
        run.call(new GitStep(), Map.of("url", remote.toString(), "branch", "main"))
                .value();

        assertThat(run.log().stream().filter(line -> line.startsWith("First time build")))
                .hasSize(1);
    }

    @Test
    void checkout_takes_branch_folder_and_extensions_of_a_git_scm() throws Exception {
        Path remote = Repositories.make(folder.resolve("remote"));
        Repositories.git(remote, "branch", "release/1");
        Described scm = new Described(
                "GitSCM",
                Map.of(
                        "branches", List.of(Map.of("name", "*/release/1")),
                        "userRemoteConfigs", List.of(Map.of("url", remote.toString())),
                        "extensions",
                                List.of(
                                        new Described("RelativeTargetDirectory", Map.of("relativeTargetDir", "sub")),
                                        new Described("LocalBranch", Map.of("localBranch", "work")),
                                        new Described("CleanBeforeCheckout", Map.of()))));

        assertThat(checkout(scm).value())
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("GIT_BRANCH", "origin/release/1")
                .containsEntry("GIT_LOCAL_BRANCH", "work");
        assertThat(run.workspace.resolve("sub/file.txt")).hasContent("one");
        assertThat(Repositories.git(run.workspace.resolve("sub"), "branch", "--show-current"))
                .isEqualTo("work\n");
    }

    @Test
    void a_folder_outside_of_the_workspace_is_refused() {
        Described scm = new Described(
                "scmGit",
                Map.of(
                        "userRemoteConfigs", List.of(Map.of("url", "x")),
                        "extensions",
                                List.of(new Described(
                                        "RelativeTargetDirectory", Map.of("relativeTargetDir", "../out")))));

        assertThat(checkout(scm).problem())
                .isInstanceOf(BadArgumentException.class)
                .hasMessage("relativeTargetDir: '../out' leads out of the workspace " + run.workspace);
    }

    @Test
    void a_repository_that_fails_ends_the_step_in_the_words_of_jenkins() {
        assertThat(run.call(new GitStep(), Map.of("url", folder.resolve("none").toString()))
                        .problem())
                .isExactlyInstanceOf(AbortException.class)
                .hasMessage("Error cloning remote repo 'origin'");
    }

    @Test
    void a_credential_that_is_not_there_is_warned_of() throws Exception {
        Path remote = Repositories.make(folder.resolve("remote"));
        run.call(new GitStep(), Map.of("url", remote.toString(), "branch", "main", "credentialsId", "none"))
                .value();

        assertThat(run.log()).contains("Warning: CredentialId \"none\" could not be found.");
    }

    @Test
    void clean_ws_empties_the_workspace_and_never_the_checkout() throws Exception {
        Files.createDirectories(run.workspace.resolve("a/b"));
        Files.createSymbolicLink(run.workspace.resolve("link"), folder);
        run.call(CleanStep.cleanWs(), Map.of()).value();

        assertThat(run.workspace).isEmptyDirectory();
        assertThat(folder).isNotEmptyDirectory();
        assertThat(run.log()).containsExactly("[WS-CLEANUP] Deleting project workspace...", "[WS-CLEANUP] done");

        run.source = run.workspace;
        assertThat(run.call(CleanStep.cleanWs(), Map.of()).problem())
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("cleanWs would delete " + run.workspace + ", your own checkout. Run without --in-place.");
    }

    @Test
    void clean_ws_heeds_the_result_and_refuses_patterns() throws Exception {
        Files.createFile(run.workspace.resolve("a"));
        run.result = Optional.of(Result.FAILURE);
        run.call(CleanStep.cleanWs(), Map.of("cleanWhenFailure", false)).value();

        assertThat(run.workspace.resolve("a")).exists();
        assertThat(run.log()).containsExactly("[WS-CLEANUP] Skipped based on build state FAILURE");
        assertThat(run.call(CleanStep.cleanWs(), Map.of("patterns", List.of("x")))
                        .problem())
                .hasMessage("cleanWs: this runner empties the whole workspace; leave patterns out, or delete files with"
                        + " sh.");
    }

    private FakeContext checkout(Described scm) {
        return run.call(new CheckoutStep(), Map.of("scm", scm));
    }
}
