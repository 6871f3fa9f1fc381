// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run shows on the command line, from the Jenkinsfile to the page. */
class ShownRunTest {
    private static final String SECRET = "s3cr3t-value-42";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeJenkinsfile() throws IOException {
        Files.writeString(folder.resolve("token"), SECRET + "\n");
        Files.writeString(folder.resolve("Jenkinsfile"), """
                stage('Secret') {
                    withCredentials([string(credentialsId: 'tok', variable: 'TOKEN')]) {
                        stage("in ${TOKEN}") { echo "token is ${TOKEN}" }
                        parallel("branch ${TOKEN}": { echo 'in a branch' })
                        try { error "failed with ${TOKEN}" } catch (e) { echo 'caught' }
                    }
                }
                error 'the end'
                """);
    }

    @Test
    void no_event_no_console_and_no_page_has_a_secret() throws IOException {
        assertThat(run("run", "--report", "out.html")).isEqualTo(1);

        assertThat(err.toString()).isEmpty();
        assertThat(out.toString())
                .doesNotContain(SECRET)
                .contains("  ▸ in ****\n    ")
                .contains("  branch **** │ in a branch\n")
                .contains("  ✗ error: failed with ****\n")
                .endsWith("\nFinished: FAILURE\n");
        assertThat(folder.resolve(".devops/runs/1/events.jsonl"))
                .content()
                .doesNotContain(SECRET)
                .contains("\"name\":\"in ****\"", "\"branch\":[\"branch ****\"]", "\"error\":\"failed with ****\"");
        assertThat(folder.resolve("out.html")).content().doesNotContain(SECRET).contains("in ****");
    }

    @Test
    void quiet_prints_the_log_of_the_run_and_nothing_else() throws IOException {
        run("run", "--quiet");

        assertThat(out.toString())
                .isEqualTo(Files.readString(folder.resolve(".devops/runs/1/log")))
                .endsWith("ERROR: the end\nFinished: FAILURE\n");
    }

    @Test
    void json_prints_the_events_as_they_are_kept() throws IOException {
        run("run", "--json");

        assertThat(untimed(out.toString()))
                .isEqualTo(untimed(Files.readString(folder.resolve(".devops/runs/1/events.jsonl"))))
                .hasSizeGreaterThan(10)
                .startsWith(
                        "{\"event\":\"runBegan\",\"run\":\"1\",\"job\":\"" + folder.getFileName() + "\",\"number\":1}")
                .endsWith("{\"event\":\"runEnded\",\"run\":\"1\",\"result\":\"FAILURE\"}");
    }

    @Test
    void a_script_without_a_label_is_named_by_its_first_command() throws IOException {
        Files.writeString(folder.resolve("Jenkinsfile"), "node { sh '#!/bin/sh\\n\\n  exit 3 # no\\n' }");

        assertThat(run0("run")).isEqualTo(1);
        assertThat(out.toString()).contains("\n✗ sh (exit 3 # no): script returned exit code 3\n");
    }

    @Test
    void a_failure_without_a_message_is_named_by_its_type() throws IOException {
        Files.writeString(folder.resolve("Jenkinsfile"), "stage('x') { throw new NullPointerException() }");

        assertThat(run0("run")).isEqualTo(1);
        assertThat(out.toString()).contains("\n  ✗ NullPointerException\n").contains("\n  x: NullPointerException\n");
    }

    @Test
    void each_branch_is_shown_with_its_own_end() throws IOException {
        Files.writeString(folder.resolve("Jenkinsfile"), """
                stage('Checks') {
                    parallel(
                        failFast: true,
                        slow: { sleep 600 },
                        empty: { },
                        soft: { unstable 'soft' },
                        script: { throw new IllegalStateException('pure Groovy') })
                }
                """);

        assertThat(run0("run", "--report", "out.html")).isEqualTo(1);
        assertThat(shown()).isEqualTo("""
                Loading library aws-devops-platform
                ▸ Checks
                  slow   │ Sleeping for TIME
                  empty  │ ✓ empty  TIME
                  soft   │ WARNING: soft
                  soft   │ ! soft  UNSTABLE  TIME
                  script │ ✗ pure Groovy
                  script │ ✗ script  TIME
                  Failed in branch script
                  slow   │ ✗ sleep: Failed in branch script
                  slow   │ ! slow  ABORTED  TIME
                  Failed in branch slow
                ✗ Checks  TIME
                Also:   org.jenkinsci.plugins.workflow.steps.FlowInterruptedException: Failed in branch script
                java.lang.IllegalStateException: pure Groovy
                \tat WorkflowScript.run(WorkflowScript:7)
                """.replace("\t", "        "));
        assertThat(summary()).isEqualTo("""
                ✗ Checks     TIME
                ├─ ! slow    TIME  ABORTED
                ├─ ✓ empty   TIME
                ├─ ! soft    TIME  UNSTABLE
                └─ ✗ script  TIME
                Took TIME

                Why it ended FAILURE:
                  Checks > script: pure Groovy

                Report: out.html
                """);
        assertThat(folder.resolve("out.html"))
                .content()
                .contains("title=\"SUCCESS\">✓</span><span>empty</span>", "title=\"ABORTED\">");
    }

    @Test
    void failed_tests_make_their_stage_unstable() throws IOException {
        Files.writeString(folder.resolve("Jenkinsfile"), """
                node {
                    writeFile file: 'r.xml', text: '<testsuite><testcase name="a"><failure/></testcase></testsuite>'
                    stage('Tests') { junit 'r.xml' }
                    stage('Report') { junit testResults: 'r.xml', skipMarkingBuildUnstable: true }
                    parallel unit: { junit 'r.xml' }
                }
                """);

        assertThat(run0("run")).isEqualTo(3);
        assertThat(summary()).isEqualTo("""
                ! Tests   TIME  UNSTABLE
                ! Report  TIME  UNSTABLE
                ! unit    TIME  UNSTABLE
                Took TIME
                """);
    }

    @Test
    void long_messages_are_said_once() throws IOException {
        String text = "CI failed: Tests (exit code 1: 1 failed, 8 passed in 0.98 s); see the log";
        Files.writeString(
                folder.resolve("Jenkinsfile"),
                "try { stage('Typo') { ehco 'x' } } catch (NoSuchMethodError e) { }\nstage('Summary') { error '" + text
                        + "' }");

        assertThat(run0("run")).isEqualTo(1);
        assertThat(out.toString())
                .contains("\n  ✗ No such DSL method 'ehco'\n", "\n  ✗ error: " + text + "\n")
                .endsWith("Why it ended FAILURE:\n  Typo: No such DSL method 'ehco'\n  Summary: error: " + text
                        + "\n\nLog: .devops/runs/1/log\nFinished: FAILURE\n");
    }

    @Test
    void quiet_and_json_exclude_each_other() {
        assertThat(run("run", "--json", "--quiet")).isEqualTo(2);
    }

    @Test
    void a_report_is_written_later_too() throws IOException {
        run("run", "--quiet");
        out.getBuffer().setLength(0);

        assertThat(run0("report")).isZero();
        assertThat(run0("report", "--last", "pages/last.html")).isZero();
        assertThat(run0("report", "1", "one.html")).isZero();
        assertThat(out.toString()).isEqualTo(".devops/runs/1/report.html\npages/last.html\none.html\n");
        assertThat(folder.resolve("one.html"))
                .content()
                .contains("<p class=\"message\">the end</p>", "href=\"./.devops/runs/1/log\"");
        assertThat(folder.resolve("pages/last.html")).content().contains("href=\"./../.devops/runs/1/log\"");
    }

    @Test
    void a_run_that_is_not_there_and_too_many_words_are_refused() {
        assertThat(run0("report")).isEqualTo(2);
        assertThat(run0("report", "1", "a", "b")).isEqualTo(2);
        assertThat(run0("report", "a", "b")).isEqualTo(2);
        assertThat(run0("report", "1", "--last")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("Nothing has been run in " + folder + ".\n")
                .endsWith("Name one run, by its number or with --last, and at most one file\n".repeat(2));
    }

    /** {@return the tree while it grew, with no times} */
    private String shown() {
        String tree = untimed();
        return tree.substring(tree.indexOf('\n') + 1, tree.indexOf("\n\n") + 1);
    }

    /** {@return the tree at the end and the reasons, with no times} */
    private String summary() {
        String tree = untimed();
        int log = tree.indexOf("Log: ");
        return tree.substring(tree.indexOf("\n\n") + 2, log).stripTrailing() + "\n";
    }

    private String untimed() {
        return out.toString().replaceAll("\\d+(\\.\\d)? (s|min)( \\d+ s)?(?=  |\n)", "TIME");
    }

    private int run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--credential");
        all.add("tok=file:" + folder.resolve("token"));
        return run0(all.toArray(String[]::new));
    }

    private int run0(String... words) {
        return Main.run(folder, new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    private static List<String> untimed(String lines) {
        return lines.lines()
                .map(line -> line.replaceFirst("\"at\":\"[^\"]*\",", ""))
                .toList();
    }
}
