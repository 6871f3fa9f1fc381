// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.awsdevops.core.data.Json;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepCommandTest {
    private static final String TEXT = "images:\n- name: api\n  newTag: v1\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path file;

    @BeforeEach
    void make_an_overlay() throws IOException {
        Path dev = Files.createDirectories(folder.resolve("overlays/dev"));
        file = Files.writeString(dev.resolve("kustomization.yaml"), TEXT);
    }

    @Test
    void prints_the_result_as_json_on_standard_output_and_nothing_else_there() {
        int exit = devops("step", "kustomizeSetImage", "path=overlays/dev", "images={\"api\":\"1.10\"}", "--json");

        assertThat(exit).isZero();
        assertThat(Json.parse("out", out.toString()))
                .isEqualTo(Map.of(
                        "changed",
                        true,
                        "file",
                        "overlays/dev/kustomization.yaml",
                        "previous",
                        Map.of("api", "v1"),
                        "diff",
                        "--- a/overlays/dev/kustomization.yaml\n+++ b/overlays/dev/kustomization.yaml\n@@ -1,3 +1,3 @@\n"
                                + " images:\n - name: api\n-  newTag: v1\n+  newTag: \"1.10\"\n"));
        assertThat(err.toString().lines()).containsExactly("overlays/dev/kustomization.yaml: api: v1 -> 1.10");
        assertThat(file).hasContent(TEXT.replace("v1", "\"1.10\""));
    }

    @Test
    void prints_the_result_for_people_without_json() {
        int exit = devops("step", "kustomizeSetImage", "path=overlays/dev", "images={\"api\":\"v1\"}");

        assertThat(exit).isZero();
        assertThat(out.toString().lines())
                .containsExactly("changed: false", "file: overlays/dev/kustomization.yaml", "previous: {}", "diff:");
        assertThat(err.toString().lines()).containsExactly("overlays/dev/kustomization.yaml: nothing to change");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kustomizeSetImag | No step 'kustomizeSetImag'; did you mean 'kustomizeSetImage'?",
                "kustomizeSetImage paht=x images={\"api\":\"v2\"} | kustomizeSetImage: unknown parameter 'paht'; did you mean"
                        + " 'path'? Known are: path, images, create, verify.",
                "kustomizeSetImage path=overlays/dev | kustomizeSetImage: missing parameter 'images' (map)",
                "kustomizeSetImage path=overlays/dev images=api=v2 | images: must be a map as JSON, for instance"
                        + " '{\"name\":\"value\"}', but is 'api=v2'",
                "kustomizeSetImage path=overlays/dev images={\"api\":1.10} | images.api: must be text, but is the number 1.1;"
                        + " put it in quotes",
                "kustomizeSetImage path=overlays/dev images={\"api\":\"\"} | images.api: must not be empty; '-' takes an entry"
                        + " out",
                "kustomizeSetImage path=overlays/dev images={} | images: must name at least one image",
                "kustomizeSetImage path=overlays/dev create=yes images={\"api\":\"v2\"} | create: must be true or false, but is"
                        + " 'yes'",
                "kustomizeSetImage overlays/dev | kustomizeSetImage: 'overlays/dev' is not an argument; write key=value, for"
                        + " instance path=...",
                "kustomizeSetImage path=a path=b | kustomizeSetImage: parameter 'path' is given twice",
            })
    void bad_arguments_end_with_2_and_a_sentence(String words, String sentence) throws IOException {
        assertThat(devops(("step " + words + " --json").split(" "))).isEqualTo(2);

        assertThat(err.toString().lines()).containsExactly(sentence);
        assertThat(out.toString()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(TEXT);
    }

    @Test
    void a_path_out_of_the_folder_ends_with_2() {
        assertThat(devops("step", "kustomizeSetImage", "path=../x", "images={\"api\":\"v2\"}"))
                .isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly("path: '../x' leads out of the workspace " + folder);
    }

    @Test
    void an_unknown_option_ends_with_2_and_the_nearest_one() {
        assertThat(devops("step", "kustomizeSetImage", "--jsn")).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly("Unknown option: '--jsn'", "Possible solutions: --json");
    }

    @Test
    void a_missing_step_ends_with_2() {
        assertThat(devops("step")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly("Missing required parameter: 'NAME'", "See 'devops step --help'.");
    }

    @Test
    void what_could_not_be_done_ends_with_3() {
        assertThat(devops("step", "kustomizeSetImage", "path=overlays", "images={\"api\":\"v2\"}", "--json"))
                .isEqualTo(3);
        assertThat(err.toString().lines())
                .containsExactly("overlays: no kustomization in this folder (kustomization.yaml, kustomization.yml or"
                        + " Kustomization)");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_verdict_of_fail_ends_with_1_and_still_prints_the_result() throws IOException {
        try (InputStream report = StepCommandTest.class.getResourceAsStream(
                "/io/jenkins/plugins/awsdevops/core/scan/fixtures/trivy-0.44-secret.json")) {
            Files.copy(report, folder.resolve("report.json"));
        }

        int exit = devops("step", "scanReport", "files=report.json", "failOn=LOW", "--json");

        assertThat(exit).isEqualTo(1);
        assertThat((Map<?, ?>) Json.parse("out", out.toString()))
                .extracting("verdict")
                .isEqualTo("FAIL");
    }

    @Test
    void the_exit_code_tells_the_verdict() {
        assertThat(ExitCode.of(Outcome.of(Map.of()))).isZero();
        assertThat(ExitCode.of(Outcome.of(Map.of("verdict", "PASS")))).isZero();
        assertThat(ExitCode.of(Outcome.of(Map.of("verdict", "FAIL")))).isEqualTo(1);
        assertThat(ExitCode.of(Outcome.of(Map.of("verdict", "INCONCLUSIVE")))).isEqualTo(4);
    }

    private int devops(String... words) {
        return Main.run(folder, new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
