// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.AbortException;
import hudson.util.FormValidation;
import io.jenkins.plugins.awsdevops.plugin.FakeContext;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanReportStepTest {
    @Test
    void refuses_what_can_never_work_when_it_starts(@TempDir Path workspace) {
        assertThatThrownBy(() -> new ScanReportStep(null).start(new FakeContext(workspace)))
                .isInstanceOf(AbortException.class)
                .hasMessage("scanReport: missing parameter 'files' (text, list or map)");
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
    }
}
