// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.scm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScmTest {
    @TempDir
    Path folder;

    private final List<String> log = new ArrayList<>();
    private Path source;
    private Path workspace;

    @BeforeEach
    void make_a_repository() throws Exception {
        source = Repositories.make(folder.resolve("source"));
        workspace = Files.createDirectory(folder.resolve("ws"));
    }

    @Test
    void a_copy_is_the_commit_with_its_uncommitted_changes() throws Exception {
        Files.writeString(source.resolve(".gitignore"), "ignored\n");
        Files.writeString(source.resolve("gone.txt"), "x");
        String commit = Repositories.commit(source, "Second commit");
        Files.writeString(source.resolve("file.txt"), "changed");
        Files.delete(source.resolve("gone.txt"));
        Files.writeString(source.resolve("ignored"), "x");
        Path script = Files.createDirectories(source.resolve("new folder")).resolve("ü run.sh");
        Files.writeString(script, "#!/bin/sh");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(source.resolve("link"), Path.of("file.txt"));

        CheckedOutCommit copied = checkout().copyTo(workspace, "");

        assertThat(copied).isEqualTo(new CheckedOutCommit(commit, "Second commit", "main", "", ""));
        assertThat(names(workspace)).containsExactly(".gitignore", "file.txt", "link", "new folder");
        assertThat(workspace.resolve("file.txt")).hasContent("changed");
        assertThat(workspace.resolve("new folder/ü run.sh")).isExecutable();
        assertThat(workspace.resolve("link")).isSymbolicLink();
        assertThat(Repositories.git(workspace, "rev-parse", "HEAD", "origin/main"))
                .isEqualTo(commit + "\n" + commit + "\n");
        assertThat(Repositories.git(source, "status", "--porcelain", "file.txt"))
                .isEqualTo(" M file.txt\n");
    }

    @Test
    void a_later_copy_takes_back_the_changes_of_the_one_before_and_keeps_other_files() throws Exception {
        Files.writeString(source.resolve("untracked"), "x");
        Files.writeString(source.resolve("file.txt"), "changed");
        checkout().copyTo(workspace, "");
        Files.writeString(workspace.resolve("built"), "kept");
        Files.delete(source.resolve("untracked"));
        Repositories.git(source, "checkout", "--quiet", "file.txt");

        checkout().copyTo(workspace, "");

        assertThat(names(workspace)).containsExactly("built", "file.txt");
        assertThat(workspace.resolve("file.txt")).hasContent("one");
    }

    @Test
    void the_run_may_call_the_branch_otherwise_and_a_detached_checkout_has_none() throws Exception {
        Repositories.git(source, "remote", "add", "origin", "https://git.example.org/shop.git");
        assertThat(checkout().copyTo(workspace, "PR-7").variables())
                .containsEntry("GIT_BRANCH", "PR-7")
                .containsEntry("GIT_URL", "https://git.example.org/shop.git")
                .containsOnlyKeys("GIT_BRANCH", "GIT_COMMIT", "GIT_URL");

        Repositories.git(source, "checkout", "--quiet", "--detach");
        assertThat(checkout().inPlace("").branch()).isEqualTo("detached");
    }

    @Test
    void a_folder_without_a_commit_is_no_checkout() throws Exception {
        assertThat(SourceCheckout.around(workspace)).isEmpty();
        Repositories.git(workspace, "init", "--quiet");
        assertThat(SourceCheckout.around(workspace)).isEmpty();
    }

    @Test
    void a_remote_branch_is_cloned_then_fetched_as_jenkins_tells_it() throws Exception {
        String first = Repositories.git(source, "rev-parse", "HEAD").strip();
        CheckedOutCommit cloned = remote("main", "main");
        Files.writeString(source.resolve("file.txt"), "two");
        String second = Repositories.commit(source, "Second commit");
        CheckedOutCommit fetched = remote("*/main", "");

        assertThat(cloned.variables())
                .isEqualTo(Map.of(
                        "GIT_BRANCH",
                        "origin/main",
                        "GIT_COMMIT",
                        first,
                        "GIT_LOCAL_BRANCH",
                        "main",
                        "GIT_URL",
                        source.toString()));
        assertThat(fetched)
                .isEqualTo(new CheckedOutCommit(second, "Second commit", "origin/main", "", source.toString()));
        assertThat(workspace.resolve("file.txt")).hasContent("two");
        assertThat(log)
                .containsExactly(
                        "Cloning the remote Git repository\nCloning repository " + source,
                        "Fetching upstream changes from " + source,
                        "Avoid second fetch",
                        "Checking out Revision " + first + " (refs/remotes/origin/main)",
                        "Commit message: \"First commit\"",
                        "Fetching changes from the remote Git repository",
                        "Fetching upstream changes from " + source,
                        "Checking out Revision " + second + " (refs/remotes/origin/main)",
                        "Commit message: \"Second commit\"");
    }

    @Test
    void a_tag_or_a_commit_can_be_asked_for() throws Exception {
        String first = Repositories.git(source, "rev-parse", "HEAD").strip();
        Repositories.git(source, "tag", "v1");
        Files.writeString(source.resolve("file.txt"), "two");
        Repositories.commit(source, "Second commit");

        assertThat(remote("refs/tags/v1", "").commit()).isEqualTo(first);
        assertThat(remote("v1", "").commit()).isEqualTo(first);
        assertThat(remote(first, "").branch()).isEqualTo("detached");
    }

    @Test
    void a_branch_that_is_not_there_is_told_in_the_words_of_jenkins() {
        assertThatThrownBy(() -> remote("nowhere", ""))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("Couldn't find any revision to build. Verify the repository and branch configuration for"
                        + " this job.");
    }

    @Test
    void a_repository_that_is_not_there_is_told_with_the_complaint_of_git() {
        RemoteRepository missing = repository(folder.resolve("none").toString(), "main", "");

        assertThatThrownBy(() -> RemoteCheckout.run(missing, new Workspace(workspace), log::add))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("Error cloning remote repo 'origin'");
        assertThat(log.get(log.size() - 1))
                .startsWith("git fetch failed in " + workspace + " (exit code 128): fatal: '" + folder.resolve("none")
                        + "' does not appear to be a git repository");
    }

    @Test
    void hostile_names_reach_neither_a_shell_nor_the_options_of_git() throws Exception {
        Path victim = folder.resolve("victim");
        for (String branch :
                List.of("$(touch " + victim + ")", "`touch " + victim + "`", "--upload-pack=touch " + victim)) {
            assertThatThrownBy(() -> remote(branch, "")).isInstanceOf(OperationFailedException.class);
        }
        assertThatThrownBy(() -> repository("--upload-pack=touch " + victim, "main", ""))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage("checkout: '--upload-pack=touch " + victim + "' is not the URL of a repository");
        assertThatThrownBy(() -> repository("x", "main", "-f"))
                .hasMessage("checkout: '-f' is not the name of a branch");
        RemoteRepository helper = repository("ext::sh -c touch% " + victim, "main", "");
        assertThatThrownBy(() -> RemoteCheckout.run(helper, new Workspace(workspace), log::add))
                .hasMessageStartingWith("Error ");
        assertThat(victim).doesNotExist();
    }

    @Test
    void a_login_is_not_shown() {
        assertThat(new RemoteRepository(
                                "https://h/r",
                                "main",
                                "",
                                "",
                                0,
                                false,
                                Optional.of(new RemoteRepository.Login("u", "pw")))
                        .toString())
                .doesNotContain("pw");
    }

    private CheckedOutCommit remote(String branch, String local) throws InterruptedException {
        return RemoteCheckout.run(repository(source.toString(), branch, local), new Workspace(workspace), log::add);
    }

    private static RemoteRepository repository(String url, String branch, String local) {
        return new RemoteRepository(url, branch, local, "", 0, false, Optional.empty());
    }

    private SourceCheckout checkout() throws InterruptedException {
        return SourceCheckout.around(source).orElseThrow();
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(".git"))
                    .sorted()
                    .toList();
        }
    }
}
