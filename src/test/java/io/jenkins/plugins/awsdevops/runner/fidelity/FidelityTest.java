// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every recorded pipeline in the runner and compares result and log, as a whole. What Jenkins' sandbox rejected is compared by the
 * same script recorded with the sandbox off. A case in the tables of {@code docs/fidelity.md} must differ, else it has to leave them.
 */
class FidelityTest {
    /** Most of them wait most of the time. */
    private static final int AT_ONCE = 6;

    @TempDir
    static Path folder;

    private static final Map<String, Future<RecordedRun>> RUNS = new LinkedHashMap<>();
    private static ExecutorService threads;

    @BeforeAll
    static void begin_all() {
        threads = Executors.newFixedThreadPool(AT_ONCE);
        for (RecordedCase c : compared()) {
            RUNS.put(c.id(), threads.submit(() -> new CaseBench(c, folder.resolve(c.id())).run()));
        }
    }

    @AfterAll
    static void end_all() {
        threads.shutdownNow();
    }

    private static List<RecordedCase> compared() {
        String only = System.getProperty("fidelity.case", "");
        return RecordedCase.all().stream()
                .filter(c -> !c.sandboxRejection())
                .filter(c -> c.id().matches(only.isEmpty() ? ".*" : only))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> the_runner_does_what_jenkins_did() {
        Map<String, String> differences = KnownDifferences.all();
        return compared().stream()
                .map(c -> dynamicTest(c.id(), () -> {
                    RecordedRun here = RUNS.get(c.id()).get(3, TimeUnit.MINUTES);
                    RecordedRun there = RecordedRun.of(c);
                    if (differences.containsKey(c.id())) {
                        assertThat(here)
                                .as("%s agrees with Jenkins now: take it out of docs/fidelity.md", c.id())
                                .isNotEqualTo(there);
                    } else {
                        assertThat(here.toString()).isEqualTo(there.toString());
                    }
                }));
    }

    @Test
    void every_listed_difference_is_a_recorded_case() {
        assertThat(RecordedCase.all())
                .extracting(RecordedCase::id)
                .containsAll(KnownDifferences.all().keySet());
    }
}
