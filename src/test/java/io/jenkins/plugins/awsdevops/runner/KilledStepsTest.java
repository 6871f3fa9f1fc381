// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.awsdevops.house.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps that wait for a process or a person while the runner is killed with SIGKILL, in processes of their own. */
class KilledStepsTest {
    @TempDir
    Path folder;

    private Path checkout;
    private KilledRuns runs;

    @BeforeEach
    void make_a_checkout() throws IOException {
        checkout = Files.createDirectory(folder.resolve("shop"));
        runs = new KilledRuns(checkout, List.of());
    }

    @Test
    void a_script_runs_on_without_the_runner_and_its_output_and_exit_code_count() throws Exception {
        jenkinsfile("""
                node {
                    def code = sh(returnStatus: true, script: '''#!/bin/sh
                        echo one >>"$BASE/effects"
                        echo before
                        until [ -e "$BASE/go" ]; do sleep 0.05; done
                        echo after
                        exit 7''')
                    echo "exit code ${code}"
                }
                """);
        killWhen(() -> log().contains("before"));
        Files.createFile(checkout.resolve("go"));
        runs.finish();

        assertThat(runs.effects()).containsExactly("one");
        assertThat(log()).endsWith("before", "after", "exit code 7", "Finished: SUCCESS");
    }

    @Test
    void a_script_that_ended_while_no_runner_lived_is_not_run_again() throws Exception {
        jenkinsfile("""
                node {
                    echo 'got ' + sh(returnStdout: true, script: '''#!/bin/sh
                        echo one >>"$BASE/effects"
                        until [ -e "$BASE/go" ]; do sleep 0.05; done
                        echo result
                        touch "$BASE/done"''').trim()
                }
                """);
        killWhen(() -> Files.exists(checkout.resolve("effects")));
        Files.createFile(checkout.resolve("go"));
        Await.until(() -> Files.exists(checkout.resolve("done")));
        runs.finish();

        assertThat(runs.effects()).containsExactly("one");
        assertThat(log()).endsWith("got result", "Finished: SUCCESS");
    }

    @Test
    void a_pending_input_is_answered_by_another_process_while_no_runner_lives() throws Exception {
        jenkinsfile("""
                def who = input(message: 'Deploy?', submitter: 'alice', submitterParameter: 'WHO')
                echo "by ${who}"
                """);
        killWhen(() -> Files.exists(checkout.resolve(".devops/runs/1/inputs"))
                && hasFiles(checkout.resolve(".devops/runs/1/inputs")));

        assertThat(runs.waitFor(runs.devops(List.of("approve", "1", "--as", "bob"))))
                .isEqualTo(2);
        assertThat(runs.waitFor(runs.devops(List.of("approve", "1", "--as", "alice"))))
                .isZero();
        assertThat(runs.output())
                .endsWith("You need to be alice to submit this\nApproved 'Deploy?' of run 1 as alice.\n");
        runs.finish();

        assertThat(log()).endsWith("Deploy?", "Proceed or Abort", "Approved by alice", "by alice", "Finished: SUCCESS");
    }

    private void jenkinsfile(String text) throws IOException {
        Files.writeString(checkout.resolve("Jenkinsfile"), text);
    }

    private void killWhen(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        Process run = runs.start();
        Await.until(() -> !run.isAlive() || condition.call());
        assertThat(run.isAlive()).as(runs.output()).isTrue();
        run.destroyForcibly().waitFor();
    }

    private List<String> log() throws IOException {
        Path log = checkout.resolve(".devops/runs/1/log");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    private static boolean hasFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".json"));
        }
    }
}
