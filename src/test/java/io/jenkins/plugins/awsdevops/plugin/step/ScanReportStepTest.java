// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.AbortException;
import hudson.model.Result;
import hudson.util.FormValidation;
import io.jenkins.plugins.awsdevops.plugin.FakeContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanReportStepTest {
    private static final String NO_SEVERITY =
            "failOn: 'HGIH' is no severity; did you mean 'HIGH'?" + " Known are: CRITICAL, HIGH, MEDIUM, LOW, UNKNOWN.";

    @Test
    void refuses_what_can_never_work_when_it_starts(@TempDir Path workspace) {
        ScanReportStep nothing = new ScanReportStep(null);
        ScanReportStep limit = new ScanReportStep("trivy.json");
        limit.setFailOn(Map.of("HGIH", 0));
        ScanReportStep format = new ScanReportStep("trivy.json");
        format.setFormat("xml");
        ScanReportStep onFail = new ScanReportStep(List.of("trivy.json"));
        onFail.setOnFail("warn");
        ScanReportStep newOnly = new ScanReportStep("trivy.json");
        newOnly.setNewOnly(true);

        assertRefused(workspace, nothing, "scanReport: missing parameter 'files' (text, list or map)");
        assertRefused(workspace, new ScanReportStep(Map.of()), "files: must be text or a list of texts");
        assertRefused(workspace, limit, NO_SEVERITY);
        assertRefused(workspace, format, "format: 'xml' is not known. Known are: auto, trivy, trivy-legacy.");
        assertRefused(workspace, onFail, "onFail: must be 'error', 'unstable' or 'return', but is 'warn'");
        assertRefused(workspace, newOnly, "newOnly: needs a baseline; without one every finding is new");
    }

    @Test
    void makes_the_build_unstable_by_the_report_in_the_workspace(@TempDir Path workspace) throws Exception {
        Files.writeString(workspace.resolve("trivy.json"), """
                {"SchemaVersion": 2, "Results": [{"Target": "app", "Class": "os-pkgs", "Vulnerabilities": [
                  {"VulnerabilityID": "CVE-1", "PkgName": "zlib", "InstalledVersion": "1.0", "Severity": "HIGH"}]}]}
                """);
        FakeContext context = new FakeContext(workspace);
        ScanReportStep step = new ScanReportStep("*.json");
        step.setUnstableOn("HIGH");

        step.start(context).start();

        assertThat(context.value())
                .hasFieldOrPropertyWithValue("total", 1)
                .hasFieldOrPropertyWithValue("verdict", "PASS")
                .hasFieldOrPropertyWithValue("unstable", true);
        assertThat(context.result()).isEqualTo(Result.UNSTABLE);
    }

    @Test
    void shows_the_reports_of_a_call() {
        assertThat(new ScanReportStep.Declaration()
                        .argumentsToString(Map.of("files", "reports/*.json", "failOn", "HIGH")))
                .isEqualTo("reports/*.json");
    }

    @Test
    void checks_the_fields_of_its_form() {
        ScanReportStep.Declaration declaration = new ScanReportStep.Declaration();

        assertThat(declaration.doCheckFiles("a.json\nb.json").kind).isEqualTo(FormValidation.Kind.OK);
        assertThat(declaration.doCheckFiles(""))
                .hasMessage("scanReport: missing parameter 'files' (text, list or map)");
        assertThat(declaration.doCheckFailOn("CRITICAL=0").kind).isEqualTo(FormValidation.Kind.OK);
        assertThat(declaration.doCheckUnstableOn("").kind).isEqualTo(FormValidation.Kind.OK);
        assertThat(declaration.doCheckBaseline("old.json").kind).isEqualTo(FormValidation.Kind.OK);
        assertThat(declaration.doCheckFailOn("HGIH=0")).hasMessage(NO_SEVERITY);
    }

    private static void assertRefused(Path workspace, ScanReportStep step, String message) {
        assertThatThrownBy(() -> step.start(new FakeContext(workspace)))
                .isInstanceOf(AbortException.class)
                .hasMessage(message);
    }
}
