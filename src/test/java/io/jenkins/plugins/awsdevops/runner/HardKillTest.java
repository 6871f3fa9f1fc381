// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills at the places that are hard to come back to: the script itself kills the runner there, once. */
class HardKillTest {
    private static final int KILLED = 128 + 9;

    private static final String VAR = """
            def call(List names, Closure body) {
                def title = "of ${names.size()}"
                for (n in [*names, 'z']) { body(*[n, "$title: $n"]) }
                return "$title done"
            }
            """;
    private static final String JENKINSFILE = """
            def mark(String what) { sh "echo ${what} >> $BASE/effects" }
            def die(String where) {
                sh label: where, script: "#!/bin/sh\\necho ${where} >> $BASE/effects\\n" +
                    "[ -f $BASE/died-${where} ] || { touch $BASE/died-${where}; kill -9 \\$(cat $BASE/.devops/runs/1/lock); }"
            }
            node {
                def r = parallel(
                    ask: { mark 'asks'; input 'Go on?'; mark 'goes-on'; 'answered' },
                    work: {
                        def text = eachOf(['p']) { n, label -> if (n == 'p') { die 'in-a-var' }; echo label }
                        sh "#!/bin/sh\\nuntil ls $BASE/.devops/runs/1/inputs/* >/dev/null 2>&1; do sleep 0.05; done"
                        timeout(5) { retry(2) { try { die 'in-a-retry' } finally { mark 'finally' } } }
                        text
                    })
                echo "$r"
            }
            """;

    @TempDir
    Path folder;

    @Test
    void a_run_goes_on_in_a_var_and_in_a_retry_beside_a_pending_input() throws Exception {
        Path checkout = Files.createDirectories(folder.resolve("shop"));
        Files.createDirectories(checkout.resolve("lib/vars"));
        Files.writeString(checkout.resolve("lib/vars/eachOf.groovy"), VAR);
        Files.writeString(checkout.resolve("Jenkinsfile"), JENKINSFILE);
        KilledRuns run = new KilledRuns(checkout, List.of("--library", "l=lib@implicit", "--approve", "none"));

        assertThat(run.waitFor(run.start())).as(run.output()).isEqualTo(KILLED);
        assertThat(run.waitFor(run.start())).as(run.output()).isEqualTo(KILLED);
        assertThat(run.waitFor(run.devops(List.of("approve", "1", "--as", "ann"))))
                .as(run.output())
                .isZero();
        assertThat(run.waitFor(run.start())).as(run.output()).isZero();

        assertThat(run.effects()).containsExactly("asks", "finally", "goes-on", "in-a-retry", "in-a-var");
        assertThat(run.log())
                .containsExactly(
                        "+ echo asks",
                        "+ echo finally",
                        "+ echo goes-on",
                        "Approved by ann",
                        "Finished: SUCCESS",
                        "Go on?",
                        "Loading library aws-devops-platform",
                        "Loading library l",
                        "Proceed or Abort",
                        "Running on this machine in FOLDER/.devops/ws/shop",
                        "Timeout set to expire in 5 min 0 sec",
                        "[ask:answered, work:of 1 done]",
                        "of 1: p",
                        "of 1: z");
    }
}
