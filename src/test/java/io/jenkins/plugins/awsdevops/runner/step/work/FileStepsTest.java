// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.AbortException;
import hudson.model.Result;
import hudson.tasks.junit.TestResultSummary;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import io.jenkins.plugins.awsdevops.runner.step.Described;
import io.jenkins.plugins.awsdevops.runner.step.Variables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** stash, unstash, archiveArtifacts, junit: the logs are those that a real Jenkins printed for the same calls. */
class FileStepsTest {
    @TempDir
    Path folder;

    private FakeRun run;

    @BeforeEach
    void make_a_run() {
        run = new FakeRun(folder);
    }

    @AfterEach
    void end_it() {
        run.close();
    }

    @Test
    void stash_keeps_files_and_unstash_brings_them_back() throws IOException {
        file(".git/config");
        file("keep/a");
        stash(Map.of("name", "d")).value();
        stash(Map.of("name", "nd", "useDefaultExcludes", false)).value();
        stash(Map.of("name", "x", "includes", "keep/**", "excludes", "**/a", "allowEmpty", true))
                .value();
        Files.delete(run.workspace.resolve("keep/a"));

        assertThat(run.call(new UnstashStep(), Map.of("name", "nd")).value()).isNull();

        assertThat(run.workspace.resolve("keep/a")).hasContent("x");
        assertThat(run.log()).containsExactly("Stashed 1 file(s)", "Stashed 2 file(s)", "Stashed 0 file(s)");
    }

    @Test
    void what_steers_a_script_in_a_subfolder_is_no_file_of_the_pipeline() throws IOException {
        file("d/made");
        file("d@tmp/durable-1f2e3d4c/script.sh.copy");
        file("d@tmp/other");

        stash(Map.of("name", "s")).value();

        assertThat(run.log()).containsExactly("Stashed 2 file(s)");
    }

    @Test
    void stash_says_that_it_overwrites() throws IOException {
        file("f");
        stash(Map.of("name", "s")).value();
        stash(Map.of("name", "s")).value();

        assertThat(run.log())
                .containsExactly("Stashed 1 file(s)", "Warning: overwriting stash ‘s’", "Stashed 1 file(s)");
    }

    @Test
    void stash_refuses_to_keep_nothing() {
        assertThat(stash(Map.of("name", "f", "includes", "zz")).problem())
                .isExactlyInstanceOf(AbortException.class)
                .hasMessage("No files included in stash ‘f’");
    }

    @Test
    void names_that_jenkins_refuses_are_refused() {
        assertThat(stash(Map.of("name", "a/b")).problem())
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("Could not instantiate {name=a/b} for"
                        + " org.jenkinsci.plugins.workflow.support.steps.stash.StashStep:"
                        + " java.lang.reflect.InvocationTargetException")
                .hasRootCauseMessage("‘/’ is an unsafe character");
        assertThat(run.call(new UnstashStep(), Map.of("name", "..")).problem())
                .hasRootCauseMessage("“..” is not an allowed name");
        assertThat(run.call(new UnstashStep(), Map.of()).problem()).hasRootCauseMessage("No name is specified");
    }

    @Test
    void generic_steps_find_their_parts_by_class() throws IOException {
        file("z.txt");
        Described archiver =
                new Described("hudson.tasks.ArtifactArchiver", Map.of("artifacts", "z.txt", "fingerprint", true));
        Described bogus = new Described("NoSuchBuilderClass", Map.of());

        run.call(new GenericSteps.CoreStep(), Map.of("delegate", archiver)).value();

        assertThat(run.log()).containsExactly("Archiving artifacts", "Recording fingerprints");
        assertThat(run.call(new GenericSteps.CoreStep(), Map.of("delegate", bogus))
                        .problem())
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("Could not instantiate {delegate={$class=NoSuchBuilderClass}} for"
                        + " org.jenkinsci.plugins.workflow.steps.CoreStep: java.lang.UnsupportedOperationException:"
                        + " no known implementation of interface jenkins.tasks.SimpleBuildStep is named"
                        + " NoSuchBuilderClass");
        assertThat(run.call(
                                new GenericSteps.WrapStep(),
                                Map.of("delegate", new Described("AnsiColorBuildWrapper", Map.of())),
                                place -> "body",
                                run.place())
                        .value())
                .isEqualTo("body");
    }

    @Test
    void unstash_names_a_stash_that_is_not_there() {
        assertThat(run.call(new UnstashStep(), Map.of("name", "q")).problem())
                .isExactlyInstanceOf(AbortException.class)
                .hasMessage("No such saved stash ‘q’");
    }

    @Test
    void archive_copies_files_into_the_folder_of_the_run() throws IOException {
        file("out/x.bin");
        file("out/y.txt");
        assertThat(archive(Map.of("artifacts", "out/*.bin")).value()).isNull();

        assertThat(run.log()).containsExactly("Archiving artifacts");
        assertThat(run.folder("artifacts").resolve("out/x.bin")).hasContent("x");
        assertThat(run.folder("artifacts").resolve("out/y.txt")).doesNotExist();
        assertThat(run.told).containsExactly(new RunEvent.Noted(1, "artifacts", Map.of("files", List.of("out/x.bin"))));
    }

    @Test
    void archive_of_nothing_is_allowed_when_said_so() throws IOException {
        file("out/x.bin");
        archive(Map.of("artifacts", "none/*", "allowEmptyArchive", true)).value();

        assertThat(run.log())
                .containsExactly(
                        "Archiving artifacts",
                        "‘none/*’ doesn’t match anything, but ‘*’ does. Perhaps that’s what you mean?",
                        "No artifacts found that match the file pattern \"none/*\". Configuration error?");
    }

    @Test
    void archive_of_nothing_fails() {
        assertThat(archive(Map.of("artifacts", "none.txt")).problem())
                .isExactlyInstanceOf(AbortException.class)
                .hasMessage("No artifacts found that match the file pattern \"none.txt\". Configuration error?");
        assertThat(run.log()).containsExactly("Archiving artifacts", "‘none.txt’ doesn’t match anything");
    }

    @Test
    void archive_of_nothing_is_no_wonder_after_a_failure() {
        run.result = Optional.of(Result.FAILURE);

        assertThat(archive(Map.of("artifacts", "none.txt")).value()).isNull();
        assertThat(run.log()).containsExactly("Archiving artifacts");
    }

    @Test
    void archive_only_if_successful_leaves_a_failed_run_alone() throws IOException {
        file("a.txt");
        run.result = Optional.of(Result.FAILURE);
        archive(Map.of("artifacts", "a.txt", "onlyIfSuccessful", true)).value();

        assertThat(run.log()).containsExactly("Skipped archiving because build is not successful");
        assertThat(run.folder("artifacts")).isEmptyDirectory();
    }

    @Test
    void archive_expands_variables_in_its_pattern_and_may_ignore_case() throws IOException {
        file("out/App-7.JAR");
        run.call(
                        new ArchiveArtifactsStep(),
                        Map.of("artifacts", "out/app-${BUILD}.jar", "caseSensitive", false),
                        null,
                        run.place().with(Variables.of("BUILD", "7")))
                .value();

        assertThat(run.folder("artifacts").resolve("out/App-7.JAR")).hasContent("x");
    }

    @Test
    void archive_without_a_pattern_is_refused() {
        assertThat(archive(Map.of("artifacts", " ")).problem())
                .hasMessage("No artifacts are configured for archiving.\n"
                        + "You probably forgot to set the file pattern, so please go back to the configuration and"
                        + " specify it.\n"
                        + "If you really did mean to archive all the files in the workspace, please specify \"**\"");
    }

    @Test
    void junit_counts_and_makes_the_run_unstable() throws IOException {
        report("<testcase name='ok'/><testcase classname='c.A' name='bad'><failure message='nope'/></testcase>");

        TestResultSummary summary =
                (TestResultSummary) junit(Map.of("testResults", "*.xml")).value();

        assertThat(List.of(
                        summary.getTotalCount(),
                        summary.getFailCount(),
                        summary.getSkipCount(),
                        summary.getPassCount()))
                .containsExactly(2, 1, 0, 1);
        assertThat(run.result).contains(Result.UNSTABLE);
        assertThat(run.log()).containsExactly("Recording test results");
        assertThat(run.told)
                .containsExactly(new RunEvent.Noted(
                        1,
                        "tests",
                        Map.of(
                                "total",
                                2,
                                "failed",
                                1,
                                "skipped",
                                0,
                                "passed",
                                1,
                                "failures",
                                List.of("c.A.bad: nope"))));
    }

    @Test
    void junit_may_leave_the_result_alone() throws IOException {
        report("<testcase name='bad'><error/></testcase>");
        junit(Map.of("testResults", "*.xml", "skipMarkingBuildUnstable", true)).value();

        assertThat(run.result).isEmpty();
    }

    @Test
    void junit_without_reports_fails_unless_that_is_allowed() {
        assertThat(junit(Map.of("testResults", "no/*.xml", "allowEmptyResults", true))
                        .value())
                .isInstanceOf(TestResultSummary.class);
        assertThat(junit(Map.of("testResults", "no/*.xml")).problem())
                .isExactlyInstanceOf(AbortException.class)
                .hasMessage("No test report files were found. Configuration error?");
        assertThat(run.log())
                .containsExactly(
                        "Recording test results",
                        "No test report files were found. Configuration error?",
                        "None of the test reports contained any result",
                        "Recording test results",
                        "No test report files were found. Configuration error?");
    }

    @Test
    void junit_without_tests_in_the_reports_fails() throws IOException {
        report("");

        assertThat(junit(Map.of("testResults", "r.xml")).problem())
                .isExactlyInstanceOf(AbortException.class)
                .hasMessage("None of the test reports contained any result");
        assertThat(run.log())
                .containsExactly("Recording test results", "None of the test reports contained any result");
    }

    private FakeContext stash(Map<String, ?> arguments) {
        return run.call(new StashStep(), arguments);
    }

    private FakeContext archive(Map<String, ?> arguments) {
        return run.call(new ArchiveArtifactsStep(), arguments);
    }

    private FakeContext junit(Map<String, ?> arguments) {
        return run.call(new JunitStep(), arguments);
    }

    private void report(String cases) throws IOException {
        Files.writeString(run.workspace.resolve("r.xml"), "<testsuite name='s'>" + cases + "</testsuite>");
    }

    private void file(String name) throws IOException {
        Files.createDirectories(run.workspace.resolve(name).getParent());
        Files.writeString(run.workspace.resolve(name), "x");
    }
}
