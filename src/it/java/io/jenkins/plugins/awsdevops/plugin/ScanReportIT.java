// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.awsdevops.plugin.step.ScanReportStep;
import net.sf.json.JSONObject;
import org.jenkinsci.plugins.workflow.cps.Snippetizer;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;
import org.kohsuke.stapler.StaplerRequest2;

@WithJenkins
class ScanReportIT {
    private static final String REPORT =
            "writeFile file: 'trivy.json', text: '{\"SchemaVersion\": 2, \"Results\": [{\"Target\": \"app\", \"Class\": \"os-pkgs\","
                    + " \"Vulnerabilities\": [{\"VulnerabilityID\": \"CVE-1\", \"PkgName\": \"zlib\","
                    + " \"InstalledVersion\": \"1.0\", \"Severity\": \"HIGH\"}]}]}'\n";

    private JenkinsRule jenkins;
    private Pipelines pipelines;

    @BeforeEach
    void prepare(JenkinsRule rule) {
        jenkins = rule;
        pipelines = new Pipelines(rule);
    }

    @Test
    void gives_back_counts_and_verdict() throws Exception {
        pipelines.run(
                Result.SUCCESS,
                "node {\n" + REPORT
                        + "def scan = scanReport files: 'trivy.json', failOn: 'CRITICAL'\n"
                        + "echo \"${scan.verdict} ${scan.high} of ${scan.total}\"\n}",
                "PASS 1 of 1");
    }

    @Test
    void fails_the_build_by_policy_without_a_stack_trace() throws Exception {
        var run = pipelines.run(
                Result.FAILURE,
                "node {\n" + REPORT + "scanReport files: 'trivy.json', failOn: [HIGH: 0]\n}",
                "ERROR: ");

        jenkins.assertLogNotContains("\tat ", run);
    }

    @Test
    void makes_the_build_unstable_and_goes_on() throws Exception {
        pipelines.run(
                Result.UNSTABLE,
                "node {\n" + REPORT + "scanReport files: 'trivy.json', unstableOn: 'HIGH'\necho 'went on'\n}",
                "WARNING: ",
                "went on");
    }

    @Test
    void only_says_so_where_that_is_asked() throws Exception {
        pipelines.run(
                Result.SUCCESS,
                "node {\n" + REPORT
                        + "echo scanReport(files: 'trivy.json', failOn: 'HIGH', onFail: 'return').verdict\n}",
                "FAIL");
    }

    @Test
    void a_report_that_is_missing_is_an_error() throws Exception {
        pipelines.run(
                Result.FAILURE, "node { scanReport files: 'none.json' }", "ERROR: files: 'none.json' is not there");
    }

    @Test
    void the_snippet_generator_writes_the_call_of_a_form() throws Exception {
        JSONObject form = new JSONObject()
                .element("files", "a.json\nb.json")
                .element("format", "auto")
                .element("failOn", "CRITICAL=0")
                .element("unstableOn", "HIGH")
                .element("onFail", "error");

        Step step = jenkins.jenkins
                .getDescriptorByType(ScanReportStep.Declaration.class)
                .newInstance((StaplerRequest2) null, form);

        assertThat(Snippetizer.object2Groovy(step))
                .isEqualTo("scanReport failOn: [CRITICAL: 0], files: ['a.json', 'b.json'], unstableOn: 'HIGH'");
    }
}
