// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.awsdevops.runner.library.BundledLibrary;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunTest {
    private static final String END = "Dry run: calls were shown and not made. Where the script looks at their values,"
            + " a real run may go another way.\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void stages_and_calls_are_shown_as_a_tree_and_nothing_is_left() throws IOException {
        jenkinsfile("""
                node {
                    stage('Build') { sh 'touch made' }
                    stage('Test') {
                        parallel(
                            unit: { sh label: 'Unit tests', script: 'make test' },
                            lint: { withEnv(['A=1']) { sh 'lint' } },
                        )
                    }
                }
                """);

        assertThat(devops("run", "--dry-run")).isZero();

        assertThat(err.toString()).isEmpty();
        assertThat(untimed()).isEqualTo("""
                JOB #1
                Running on this machine in FOLDER
                ▸ Build
                  would: sh touch made
                ✓ Build  TIME
                ▸ Test
                  unit │ would: sh (Unit tests) make test
                  unit │ ✓ unit  TIME
                  lint │ inside: withEnv ['A=1']
                  lint │ would: sh lint
                  lint │ ✓ lint  TIME
                ✓ Test  TIME
                Dry run: calls were shown and not made. Where the script looks at their values, a real run may go another way.

                ✓ Build    TIME
                ✓ Test     TIME
                ├─ ✓ unit  TIME
                └─ ✓ lint  TIME
                Took TIME
                Finished: SUCCESS
                """.replace("JOB", folder.getFileName().toString()));
        assertThat(names(folder)).containsExactly("Jenkinsfile");
    }

    @Test
    void the_exit_code_tells_how_the_script_ended() throws IOException {
        jenkinsfile("unstable 'hm'");
        assertThat(devops("run", "--dry-run", "--quiet")).isEqualTo(3);
        assertThat(quiet()).isEqualTo("WARNING: hm\n" + END + "Finished: UNSTABLE\n");
    }

    @Test
    void events_are_told_as_json() throws IOException {
        jenkinsfile("node { sh 'x' }");
        assertThat(devops("run", "--dry-run", "--json")).isZero();
        assertThat(out.toString())
                .contains("\"text\":\"would: sh x\"")
                .endsWith("\"event\":\"runEnded\",\"run\":\"1\",\"result\":\"SUCCESS\"}\n");
    }

    @Test
    void there_is_no_report_of_a_dry_run() throws IOException {
        jenkinsfile("echo 'x'");
        assertThat(devops("run", "--dry-run", "--report", "out.html")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("--report is about what a run did; a --dry-run does nothing to report on\n");
    }

    @Test
    void the_ci_of_the_sample_service_is_shown_to_its_end() throws IOException {
        Path app = BundledLibrary.definition().root().resolve("resources/platform/app");
        Files.copy(app.resolve("Jenkinsfile"), folder.resolve("Jenkinsfile"));

        assertThat(devops("run", "--dry-run", "--quiet")).as(out.toString()).isZero();

        assertThat(quiet())
                .startsWith("would: checkout scm\n")
                .contains("\nwould: sh (Tests) mkdir -p \"$(dirname \"$LOG\")\" (+2 lines)\n")
                .contains("\nwould: junit '.platform/reports/junit.xml'\n")
                .contains("\nImage: passed - sample-service (buildah)\n")
                .endsWith("\nwould: archiveArtifacts artifacts: '.platform/summary.txt, .platform/reports/**',"
                        + " allowEmptyArchive: true\n" + END + "Finished: SUCCESS\n");
        assertThat(names(folder)).containsExactly("Jenkinsfile");
    }

    private void jenkinsfile(String text) throws IOException {
        Files.writeString(folder.resolve("Jenkinsfile"), text);
    }

    private int devops(String... arguments) {
        return Main.run(folder, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private String quiet() {
        return out.toString().replaceAll("(?m)^(Loading library|Running on) .*\n", "");
    }

    private String untimed() {
        return out.toString()
                .replaceAll("(?m)^Loading library .*\n", "")
                .replace(folder.toString(), "FOLDER")
                .replaceAll("[0-9.]+ (ms|s)\\b", "TIME");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
