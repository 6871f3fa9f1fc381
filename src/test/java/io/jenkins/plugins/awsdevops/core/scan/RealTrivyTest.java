// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jenkins.plugins.awsdevops.core.data.Arguments;
import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Trivy of this machine, from {@code PATH} or {@code .tools/bin}; what needs its database is left out. */
@Tag("full")
class RealTrivyTest {
    @TempDir
    Path root;

    private Path trivy;

    @BeforeEach
    void find_trivy() {
        Optional<Path> found = Stream.concat(
                        Stream.of(System.getProperty("project.basedir") + "/.tools/bin"),
                        Arrays.stream(System.getenv("PATH").split(File.pathSeparator)))
                .map(folder -> Path.of(folder, "trivy"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), "trivy is neither in PATH nor in .tools/bin; .ci/tools gets it");
        trivy = found.get();
    }

    @Test
    void real_trivy_finds_a_dockerfile_fixed_and_another_fault_new() throws Exception {
        Files.writeString(root.resolve("Dockerfile"), "FROM debian:latest\nUSER nobody\nHEALTHCHECK CMD true\n");
        trivy("config", "--skip-policy-update", "-f", "json", "-o", "before.json", ".");
        Files.writeString(
                root.resolve("Dockerfile"),
                "# pinned\nFROM debian:12\nADD a.txt /a.txt\nUSER nobody\nHEALTHCHECK CMD true\n");
        trivy("config", "--skip-policy-update", "-f", "json", "-o", "after.json", ".");

        List<String> log = new ArrayList<>();
        Outcome outcome = scan(log, "files", "after.json", "baseline", "before.json");

        assertThat(log).contains("  1 new, 1 fixed, 0 outstanding against the baseline");
        assertThat(outcome.values())
                .containsEntry("total", 1)
                .containsEntry("low", 1)
                .containsEntry("verdict", "PASS");
    }

    @Test
    void real_trivy_finds_a_secret_and_a_clean_folder_clean() throws Exception {
        Files.createDirectory(root.resolve("clean"));
        Files.writeString(root.resolve("clean/a.txt"), "nothing\n");
        Files.createDirectory(root.resolve("dirty"));
        // made up here, so that no scanner stumbles over it in this file
        String key = "AKIA" + "QYLPMN5H" + "HHFPZAM2";
        Files.writeString(root.resolve("dirty/deploy.sh"), "export AWS_ACCESS_KEY_ID=" + key + "\n");
        trivy("fs", "--scanners", "secret", "-f", "json", "-o", "clean.json", "clean");
        trivy("fs", "--scanners", "secret", "-f", "json", "-o", "dirty.json", "dirty");

        List<String> log = new ArrayList<>();

        assertThat(scan(log, "files", "clean.json", "failOn", "LOW").values())
                .containsEntry("reason", "no finding; allowed: CRITICAL 0, HIGH 0, MEDIUM 0, LOW 0");
        assertThat(scan(log, "files", "dirty.json", "failOn", "LOW").values())
                .containsEntry("reason", "1 CRITICAL allowed 0 (aws-access-key-id in deploy.sh:1)");
        assertThat(log).noneMatch(line -> line.contains(key));
    }

    private void trivy(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(trivy.toString(), "-q");
        builder.command().addAll(List.of(arguments));
        builder.environment().put("TRIVY_CACHE_DIR", root.resolve("cache").toString());
        Process process =
                builder.directory(root.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private Outcome scan(List<String> log, String... arguments) {
        Map<String, Object> named = new java.util.LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put(arguments[i], arguments[i + 1]);
        }
        return ScanReport.run(
                new Workspace(root), Arguments.bind("scanReport", ScanReportRequest.class, named), log::add);
    }
}
