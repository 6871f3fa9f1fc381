// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import io.jenkins.plugins.awsdevops.core.data.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Big reports in a Java of their own with a heap of 256 MB, through the front door. */
@Tag("full")
class HugeReportTest {
    private static final long SIZE = 500L << 20;

    private Path folder;

    @BeforeEach
    void make_a_workspace_in_the_build_folder() throws IOException {
        Path target = Path.of(System.getProperty("project.basedir"), "target");
        folder = Files.createTempDirectory(target, "huge-report");
    }

    @AfterEach
    void remove_it() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Test
    void a_report_of_500_mb_is_read_in_a_heap_of_256_mb() throws Exception {
        Map<Severity, Integer> written = BigTrivyReport.write(folder.resolve("report.json"), SIZE);

        Run run = scan("files=report.json", "failOn=HIGH", "--json");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(Json.parse("result", run.out()))
                .asInstanceOf(MAP)
                .containsEntry("critical", written.get(Severity.CRITICAL))
                .containsEntry("high", written.get(Severity.HIGH))
                .containsEntry("medium", written.get(Severity.MEDIUM))
                .containsEntry("low", written.get(Severity.LOW))
                .containsEntry("unknown", written.get(Severity.UNKNOWN))
                .containsEntry(
                        "total",
                        written.values().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void a_report_of_500_mb_with_itself_as_baseline_has_nothing_new() throws Exception {
        BigTrivyReport.write(folder.resolve("report.json"), SIZE);

        Run run = scan("files=report.json", "baseline=report.json", "newOnly=true", "failOn=LOW", "--json");

        assertThat(run.exit()).isZero();
        assertThat(Json.parse("result", run.out()))
                .asInstanceOf(MAP)
                .containsEntry("new", 0)
                .containsEntry("fixed", 0)
                .containsEntry("verdict", "PASS");
    }

    @Test
    void a_report_of_500_mb_that_lacks_its_last_bytes_is_an_error() throws Exception {
        Path report = folder.resolve("report.json");
        BigTrivyReport.write(report, SIZE);
        long whole = Files.size(report);
        try (FileChannel channel = FileChannel.open(report, StandardOpenOption.WRITE)) {
            channel.truncate(whole - 3);
        }

        Run run = scan("files=report.json");

        assertThat(run)
                .isEqualTo(new Run(
                        3,
                        "",
                        "report.json: $.Results: the file ends in the middle, after " + (whole - 3)
                                + " bytes: it is cut off\n"));
    }

    @Test
    void more_findings_than_the_heap_could_hold_are_refused_and_not_run_into() throws Exception {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("report.json"))) {
            out.write("{\"SchemaVersion\":2,\"Results\":[{\"Target\":\"a\",\"Vulnerabilities\":[");
            for (int i = 0; i <= Occurrences.MOST; i++) {
                out.write((i == 0 ? "" : ",") + "{\"VulnerabilityID\":\"CVE-" + i + "\",\"PkgName\":\"a\"}");
            }
            out.write("]}]}");
        }

        Run run = scan("files=report.json");

        assertThat(run)
                .isEqualTo(new Run(
                        3,
                        "",
                        "There are more than 5000000 different findings; scan in parts, or leave severities out (trivy"
                                + " --severity)\n"));
    }

    private record Run(int exit, String out, String err) {}

    private Run scan(String... arguments) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "io.jenkins.plugins.awsdevops.runner.cli.Main",
                "step",
                "scanReport");
        java.command().addAll(List.of(arguments));
        Process process = java.directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new Run(process.waitFor(), Files.readString(out), Files.readString(err));
    }
}
