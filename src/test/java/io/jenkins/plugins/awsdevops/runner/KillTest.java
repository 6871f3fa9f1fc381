// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that are killed with SIGKILL at random moments and resumed have each effect once, and the same end. */
class KillTest {
    private static final String VAR = """
            def call(List names, Closure body) {
                def extra = ['z']
                def title = "each of ${names.size()}"
                for (n in [*names, *extra]) {
                    def label = "${title}: ${n}"
                    echo label
                    body(*[n, label])
                }
                return "${title} done"
            }
            """;
    private static final String JENKINSFILE = """
            def mark(String what) { sh "echo ${what} >> $BASE/effects" }
            def total = 0
            node {
                stage('Loop') {
                    for (i in 1..3) { mark "loop$i"; total += i }
                }
                stage('Branches') {
                    def r = parallel(
                        x: { mark 'x1'; sh 'for i in 1 2 3 4 5 6; do echo line$i; sleep 0.1; done'; mark 'x2'; 'X' },
                        y: { timeout(time: 60, unit: 'SECONDS') { mark 'y1'; sleep time: 500, unit: 'MILLISECONDS'; mark 'y2' }; 'Y' },
                        z: { writeFile file: 'z.txt', text: 'z'; mark 'z1'; readFile('z.txt') })
                    echo "$r"
                }
                stage('Var') {
                    echo eachOf(['p', 'q']) { n, label -> mark "v$n"; echo "$label!" }
                    [k: 1, l: 2].each { k, v -> mark "m$k$v" }
                }
                stage('Failures') {
                    retry(2) { mark 'retry'; if (!fileExists('once')) { writeFile file: 'once', text: ''; error 'again' } }
                    try { mark 'try'; error 'e' } catch (e) { mark 'catch' } finally { mark 'finally' }
                }
            }
            echo "total $total"
            """;

    @TempDir
    Path folder;

    private List<String> effects;
    private List<String> log;

    @BeforeEach
    void run_undisturbed() throws IOException, InterruptedException {
        KilledRuns undisturbed = new KilledRuns(checkout("undisturbed"), List.of("--library", "l=lib@implicit"));
        undisturbed.finish();
        effects = undisturbed.effects();
        log = undisturbed.log();
        assertThat(effects).hasSize(18);
        assertThat(log).contains("Finished: SUCCESS", "total 6");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void each_effect_happens_once_however_often_the_runner_is_killed(long seed) throws Exception {
        disturb(seed);
    }

    @Test
    @Tag("full")
    void each_effect_happens_once_in_fifty_runs_that_are_killed() throws Exception {
        for (long seed = 100; seed < 150; seed++) {
            disturb(seed);
        }
    }

    private void disturb(long seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        KilledRuns run = new KilledRuns(checkout("run" + seed), List.of("--library", "l=lib@implicit"));
        for (int kills = 0; kills < 4 && !run.isOver(); kills++) {
            run.killAfter(600 + random.nextInt(1800));
        }
        run.finish();
        assertThat(run.effects())
                .as("effects, seed %s, output:%n%s", seed, run.output())
                .isEqualTo(effects);
        assertThat(run.log()).as("log, seed %s", seed).isEqualTo(log);
    }

    private Path checkout(String name) throws IOException {
        Path checkout = Files.createDirectories(folder.resolve(name).resolve("shop"));
        Files.createDirectories(checkout.resolve("lib/vars"));
        Files.writeString(checkout.resolve("lib/vars/eachOf.groovy"), VAR);
        Files.writeString(checkout.resolve("Jenkinsfile"), JENKINSFILE);
        return checkout;
    }
}
