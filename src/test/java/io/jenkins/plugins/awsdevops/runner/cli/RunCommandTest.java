// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource({"SUCCESS, 0", "FAILURE, 1", "UNSTABLE, 3", "ABORTED, 4", "NOT_BUILT, 5"})
    void the_exit_code_tells_the_result_and_the_last_line_says_it(String result, int exit) throws IOException {
        jenkinsfile("currentBuild.result = '" + result + "'");
        assertThat(devops("run", "--quiet")).isEqualTo(exit);
        assertThat(output()).isEqualTo("Finished: " + result + "\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_syntax_error_is_shown_with_file_line_and_place() throws IOException {
        jenkinsfile("node {\n  echo 'a'\n  sh 'x\n}\n");
        assertThat(devops("run", "--quiet")).isEqualTo(1);
        assertThat(output()).isEqualTo("""
                        org.codehaus.groovy.control.MultipleCompilationErrorsException: startup failed:
                        WorkflowScript: 3: expecting '\'', found '\\n' @ line 3, column 8.
                             sh 'x
                                  ^

                        1 error
                        Finished: FAILURE
                        """);
    }

    @Test
    void faults_are_told_in_the_words_of_the_sandbox_unless_it_is_left_out() throws IOException {
        jenkinsfile("try { nothing } catch (e) { echo e.message }");
        assertThat(devops("run", "--quiet")).isZero();
        assertThat(devops("run", "--quiet", "--no-sandbox")).isZero();
        assertThat(output())
                .isEqualTo("No such property: nothing for class: groovy.lang.Binding\nFinished: SUCCESS\n"
                        + "No such property: nothing for class: WorkflowScript\nFinished: SUCCESS\n");
    }

    @Test
    void a_file_of_another_name_is_run() throws IOException {
        Files.writeString(folder.resolve("other"), "echo 'other'");
        assertThat(devops("run", "other", "--quiet")).isZero();
        assertThat(output()).isEqualTo("other\nFinished: SUCCESS\n");
    }

    @Test
    void a_file_that_is_not_there_is_bad_usage() {
        assertThat(devops("run")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("There is no Jenkinsfile in " + folder
                        + "; name the file to run, for instance: devops run ci/Jenkinsfile\n");
    }

    @Test
    void parameters_and_variables_reach_the_script() throws IOException {
        jenkinsfile("echo \"${params.WHO} ${env.WHO} ${env.COLOUR}\"");
        assertThat(devops("run", "--quiet", "--param", "WHO=me=you", "--env", "COLOUR=blue"))
                .isZero();
        assertThat(output()).isEqualTo("me=you me=you blue\nFinished: SUCCESS\n");
    }

    @Test
    void a_library_is_loaded_by_its_name_or_implicitly() throws IOException {
        Files.createDirectories(folder.resolve("lib/vars"));
        Files.writeString(folder.resolve("lib/vars/hello.groovy"), "def call() { echo 'hello' }");
        jenkinsfile("@Library('tools') _\nhello()");
        assertThat(devops("run", "--quiet", "--library", "tools=lib")).isZero();
        jenkinsfile("hello()");
        assertThat(devops("run", "--quiet", "--library", "tools=lib@implicit")).isZero();
        assertThat(output()).isEqualTo("hello\nFinished: SUCCESS\nhello\nFinished: SUCCESS\n");
    }

    @Test
    void a_folder_that_is_no_library_is_bad_usage() throws IOException {
        jenkinsfile("echo 'x'");
        assertThat(devops("run", "--library", "tools=nowhere")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("--library tools: " + folder.resolve("nowhere")
                        + " is no library: it has neither vars nor src nor resources\n");
    }

    @Test
    void a_secret_on_the_command_line_is_bad_usage() throws IOException {
        jenkinsfile("echo 'x'");
        assertThat(devops("run", "--credential", "token=hunter2")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo(
                        "--credential token: say where the secret is, with env:NAME or file:PATH; it is not given on the"
                                + " command line\n");
    }

    @Test
    void the_branch_is_that_of_the_checkout() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve(".git/HEAD"), "ref: refs/heads/feature/x\n");
        jenkinsfile("echo \"${env.BRANCH_NAME} ${env.BRANCH_IS_PRIMARY} ${env.JOB_NAME}\"");
        assertThat(devops("run", "--quiet")).isZero();
        assertThat(output()).isEqualTo("feature/x null " + folder.getFileName() + "/feature%2Fx\nFinished: SUCCESS\n");
    }

    @Test
    void a_pull_request_is_told_as_a_multibranch_job_tells_it() throws IOException {
        jenkinsfile("echo \"${env.BRANCH_NAME} ${env.CHANGE_ID} ${env.CHANGE_TARGET} ${env.TAG_NAME}\"");
        assertThat(devops("run", "--quiet", "--pr", "7", "--target", "release")).isZero();
        assertThat(output()).isEqualTo("PR-7 7 release null\nFinished: SUCCESS\n");
    }

    @Test
    void a_tag_is_told_as_a_multibranch_job_tells_it() throws IOException {
        jenkinsfile("echo \"${env.BRANCH_NAME} ${env.TAG_NAME} ${env.CHANGE_ID}\"");
        assertThat(devops("run", "--quiet", "--tag", "v1.2.3")).isZero();
        assertThat(output()).isEqualTo("v1.2.3 v1.2.3 null\nFinished: SUCCESS\n");
    }

    @Test
    void a_target_without_a_pull_request_is_bad_usage() throws IOException {
        jenkinsfile("echo 'x'");
        assertThat(devops("run", "--target", "main")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("--target is the branch that a pull request goes to; it needs --pr NUMBER\n");
    }

    @Test
    void an_unknown_option_is_bad_usage() throws IOException {
        jenkinsfile("echo 'x'");
        assertThat(devops("run", "--brunch", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("Unknown option: '--brunch'");
    }

    @Test
    void the_cause_is_told() throws IOException {
        jenkinsfile("echo currentBuild.buildCauses*.shortDescription.join()");
        assertThat(devops("run", "--quiet", "--cause", "timer")).isZero();
        assertThat(output()).isEqualTo("Started by timer\nFinished: SUCCESS\n");
    }

    @Test
    void runs_are_listed_with_their_results() throws IOException {
        assertThat(devops("runs")).isZero();
        assertThat(err.toString()).isEqualTo("Nothing has been run in " + folder + ".\n");
        jenkinsfile("echo 'x'");
        devops("run", "--quiet");
        jenkinsfile("error 'x'");
        devops("run", "--quiet");
        out.getBuffer().setLength(0);
        assertThat(devops("runs")).isZero();
        String job = folder.getFileName().toString();
        assertThat(out.toString())
                .isEqualTo("   1  SUCCESS     " + job + "  .devops/runs/1\n   2  FAILURE     " + job
                        + "  .devops/runs/2\n");
    }

    @Test
    void a_run_that_cannot_go_on_is_a_failure() throws IOException {
        jenkinsfile("echo 'x'");
        devops("run", "--quiet");
        assertThat(devops("resume", "1")).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("Run 1 has ended: SUCCESS. There is nothing to resume; run it anew.\n");
    }

    @Test
    void a_run_that_has_ended_cannot_be_stopped() throws IOException {
        jenkinsfile("echo 'x'");
        devops("run", "--quiet");
        assertThat(devops("abort", "1")).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("Run 1 has ended: SUCCESS. There is nothing to stop.\n");
    }

    @Test
    void one_run_must_be_named() throws IOException {
        assertThat(devops("resume")).isEqualTo(2);
        assertThat(devops("resume", "1", "--last")).isEqualTo(2);
        assertThat(devops("abort", "--last")).isEqualTo(2);
        assertThat(devops("abort", "4")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("""
                Name one run: its number, as 'devops runs' shows it, or --last
                Name one run: its number, as 'devops runs' shows it, or --last
                Every run of this folder has ended; 'devops runs' shows them
                There is no run 4 in %s; nothing has been run here.
                """.formatted(folder.resolve(".devops")));
    }

    private void jenkinsfile(String text) throws IOException {
        Files.writeString(folder.resolve("Jenkinsfile"), text);
    }

    private int devops(String... arguments) {
        return Main.run(folder, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    /** {@return what was printed, without what is about the runner} */
    private String output() {
        return out.toString().replaceAll("(?m)^Loading library .*\n", "");
    }
}
