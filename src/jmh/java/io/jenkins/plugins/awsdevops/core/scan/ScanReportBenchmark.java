// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.awsdevops.core.data.Arguments;
import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * {@code scanReport} from file to verdict in a heap of 256 MB, beside a plain {@code readTree} of the same file with all
 * the heap it wants, which has a tree at its end and no finding yet.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
public class ScanReportBenchmark {
    @Param({"1", "50", "500"})
    private int megabytes;

    private Path folder;
    private Path report;

    @Setup
    public void writeReport() throws IOException {
        folder = Files.createTempDirectory(Path.of("target"), "scan-benchmark");
        report = folder.resolve("report.json");
        BigTrivyReport.write(report, (long) megabytes << 20);
    }

    @TearDown
    public void removeReport() throws IOException {
        Files.delete(report);
        Files.delete(folder);
    }

    @Benchmark
    @Fork(value = 1, jvmArgs = "-Xmx256m")
    public Outcome scanReport() {
        Map<String, Object> arguments = Map.of("files", "report.json", "failOn", "HIGH");
        return ScanReport.run(
                new Workspace(folder), Arguments.bind("scanReport", ScanReportRequest.class, arguments), line -> {});
    }

    @Benchmark
    @Fork(value = 1, jvmArgs = "-Xmx10g")
    public JsonNode readTree() throws IOException {
        return new ObjectMapper().readTree(report.toFile());
    }
}
