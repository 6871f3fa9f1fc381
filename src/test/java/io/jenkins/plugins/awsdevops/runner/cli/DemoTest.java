// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first thing that a new user starts, as a process of its own. */
class DemoTest {
    private static final Pattern ROW = Pattern.compile("^ *[+x-] (.{18}) (passed|failed|skipped) .*");

    /** Trivy's databases cannot be had everywhere: it looks for secrets only, and by the rules that it brings. */
    private static final Map<String, String> TRIVY =
            Map.of("TRIVY_SCANNERS", "secret", "TRIVY_SKIP_POLICY_UPDATE", "true");

    @TempDir
    private Path folder;

    @Test
    void the_sample_service_passes_and_its_image_is_packed() throws Exception {
        assumePython();

        Ended demo = demo();

        assertThat(demo.exit).as(demo.toString()).isZero();
        assertThat(demo.lines.get(demo.lines.size() - 1)).isEqualTo("Finished: SUCCESS");
        assertThat(demo.checks()).containsEntry("Tests", "passed").containsEntry("Image", "passed");
        assertThat(checkout(".devops/runs/1/artifacts/.platform/summary.txt"))
                .content()
                .startsWith("CI of sample-service\n");
        assertThat(demo.lines)
                .contains(
                        "Report: .devops/demo/report.html",
                        "Artifacts: .devops/demo/sample-service/.devops/runs/1/artifacts",
                        "Log: .devops/demo/sample-service/.devops/runs/1/log");
        assertThat(folder.resolve(".devops/demo/report.html")).exists();
    }

    @Test
    void a_broken_unit_test_fails_the_build_and_is_named() throws Exception {
        assumePython();

        Ended demo = demo("--fail", "tests");

        assertThat(demo.exit).as(demo.toString()).isEqualTo(1);
        assertThat(demo.lines.get(demo.lines.size() - 1)).isEqualTo("Finished: FAILURE");
        assertThat(demo.checks()).containsEntry("Tests", "failed").containsEntry("Image", "passed");
        assertThat(demo.lines)
                .filteredOn(line -> line.startsWith("ERROR: "))
                .singleElement()
                .asString()
                .startsWith("ERROR: CI failed: Tests (exit code 1: ")
                .contains("test_the_root_greets_with_the_version");
    }

    @Test
    void an_unknown_flaw_is_refused_before_anything_is_made() throws Exception {
        Ended demo = demo("--fail", "luck");

        assertThat(demo.exit).isEqualTo(2);
        assertThat(folder.resolve(".devops")).doesNotExist();
    }

    /** The scanners that {@code .ci/run} installs. */
    @Tag("full")
    @ParameterizedTest(name = "with trivy, hadolint and gitleaks: {0} -> {1}")
    @CsvSource({
        "none, ''",
        "tests, 'Tests'",
        "secret, 'Gitleaks, Trivy filesystem'",
        "dockerfile, 'Hadolint, Trivy config'"
    })
    void the_real_tools_find_each_flaw(String flaw, String failing) throws Exception {
        assumePython();
        for (String tool : List.of("trivy", "hadolint", "gitleaks")) {
            assumeTrue(onPath(tool), tool + " is not on the PATH of this machine; .ci/tools gets it");
        }

        Ended demo = demo("--missing-tools", "error", "--fail", flaw);

        List<String> failed = demo.checks().entrySet().stream()
                .filter(check -> check.getValue().equals("failed"))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(String.join(", ", failed)).as(demo.toString()).isEqualTo(failing);
        assertThat(demo.checks()).hasSize(6).doesNotContainValue("skipped");
        assertThat(demo.exit).isEqualTo(failing.isEmpty() ? 0 : 1);
    }

    private Path checkout(String path) {
        return folder.resolve(".devops/demo/sample-service").resolve(path);
    }

    private Ended demo(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "demo"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(TRIVY);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said.lines().toList());
    }

    private static void assumePython() {
        assumeTrue(onPath("python3"), "python3 is not on the PATH of this machine");
    }

    private static boolean onPath(String tool) {
        for (String part : System.getenv("PATH").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(part, tool))) {
                return true;
            }
        }
        return false;
    }

    private record Ended(int exit, List<String> lines) {
        /** {@return check to result, as the summary tells} */
        Map<String, String> checks() {
            Map<String, String> checks = new TreeMap<>();
            for (String line : lines) {
                Matcher row = ROW.matcher(line);
                if (row.matches()) {
                    checks.put(row.group(1).strip(), row.group(2));
                }
            }
            return checks;
        }

        @Override
        public String toString() {
            return exit + "\n" + String.join("\n", lines);
        }
    }
}
