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
