// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import static io.jenkins.plugins.awsdevops.core.scan.Reports.fixture;
import static io.jenkins.plugins.awsdevops.core.scan.Reports.read;
import static io.jenkins.plugins.awsdevops.core.scan.Reports.text;
import static io.jenkins.plugins.awsdevops.core.scan.Reports.withResult;
import static io.jenkins.plugins.awsdevops.core.scan.Reports.withVulnerability;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.data.Json;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrivyReportTest {
    @Test
    void reads_a_vulnerability_with_everything_that_is_kept_of_it() {
        assertThat(read(text("trivy-0.58-image.json")).findings())
                .first()
                .isEqualTo(new Finding(
                        FindingClass.VULNERABILITY,
                        Severity.CRITICAL,
                        "CVE-2026-1234",
                        "openssl: remote code execution",
                        new Place(
                                "registry.example.com:5000/shop/api:1.2.3",
                                "registry.example.com:5000/shop/api:1.2.3 (debian 12.5)",
                                "",
                                0,
                                0),
                        new Component("openssl", "", "3.0.1", "3.0.9"),
                        "",
                        List.of("https://avd.example.com/nvd/cve-2026-1234"),
                        Optional.empty()));
    }

    @Test
    void reads_a_secret_of_a_real_report() {
        assertThat(read(text("trivy-0.44-secret.json")).findings())
                .containsExactly(new Finding(
                        FindingClass.SECRET,
                        Severity.CRITICAL,
                        "aws-access-key-id",
                        "AWS Access Key ID",
                        new Place(".", "deploy.sh", "", 3, 3),
                        Component.NONE,
                        "export AWS_ACCESS_KEY_ID=********************",
                        List.of(),
                        Optional.empty()));
    }

    @Test
    void reads_a_licence_of_a_real_report() {
        assertThat(read(text("trivy-0.44-licence.json")).findings())
                .containsExactly(new Finding(
                        FindingClass.LICENCE,
                        Severity.LOW,
                        "MIT",
                        "",
                        new Place(".", "Loose File License(s)", "", 0, 0),
                        new Component("", "app.py", "", ""),
                        "",
                        List.of("https://spdx.org/licenses/MIT.html"),
                        Optional.empty()));
    }

    @Test
    void reads_the_misconfigurations_of_a_real_report() {
        Reports.Read read = read(text("trivy-0.44-dockerfile.json"));

        assertThat(read.briefly())
                .containsExactly(
                        "MEDIUM AVD-DS-0001 in Dockerfile:1 | Dockerfile",
                        "HIGH AVD-DS-0002 in Dockerfile | Dockerfile",
                        "LOW AVD-DS-0005 in Dockerfile:2 | Dockerfile",
                        "LOW AVD-DS-0026 in Dockerfile | Dockerfile");
        assertThat(read.findings().get(2))
                .isEqualTo(new Finding(
                        FindingClass.MISCONFIGURATION,
                        Severity.LOW,
                        "AVD-DS-0005",
                        "ADD instead of COPY",
                        new Place(".", "Dockerfile", "", 2, 2),
                        Component.NONE,
                        "Consider using 'COPY app.py /srv/app.py' command instead of 'ADD app.py /srv/app.py'",
                        List.of("https://avd.aquasec.com/misconfig/ds005"),
                        Optional.empty()));
    }

    @Test
    void of_misconfigurations_only_failed_ones_count_and_exceptions_are_suppressed() {
        String check = "{\"ID\": \"DS001\", \"Severity\": \"HIGH\", \"Status\": \"%s\"}";
        Reports.Read read = read(withResult("\"Misconfigurations\": [" + check.formatted("PASS") + ","
                + check.formatted("FAIL") + "," + check.formatted("EXCEPTION") + "]"));

        assertThat(read.briefly())
                .containsExactly("HIGH DS001 in a.lock | a.lock", "HIGH DS001 in a.lock | a.lock | exception");
    }

    @Test
    void suppressed_findings_are_told_from_those_that_a_vex_document_only_rates() {
        assertThat(read(text("trivy-0.58-npm-with-suppressed.json")).findings().stream()
                        .filter(finding -> finding.rule().startsWith("CVE-2026-2")))
                .extracting(Finding::rule, Finding::suppression)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "CVE-2026-2001",
                                Optional.of(new Suppression(
                                        "not_affected", "./vex.json", "vulnerable_code_not_in_execute_path"))),
                        org.assertj.core.groups.Tuple.tuple(
                                "CVE-2026-2002", Optional.of(new Suppression("ignored", ".trivyignore.yaml", ""))),
                        org.assertj.core.groups.Tuple.tuple("CVE-2026-2003", Optional.empty()));
    }

    @Test
    void a_severity_that_is_not_known_is_unknown_and_none_of_the_others() {
        assertThat(List.of("NEGLIGIBLE", "", "critical", "IMPORTANT", "5", "Low").stream()
                        .map(severity -> read(withVulnerability("\"VulnerabilityID\": \"CVE-1\", \"PkgName\": \"a\","
                                        + " \"Severity\": \"" + severity + "\""))
                                .findings()
                                .get(0)
                                .severity()))
                .containsExactly(
                        Severity.UNKNOWN,
                        Severity.UNKNOWN,
                        Severity.CRITICAL,
                        Severity.UNKNOWN,
                        Severity.UNKNOWN,
                        Severity.LOW);
        assertThat(read(withVulnerability("\"VulnerabilityID\": \"CVE-1\", \"PkgName\": \"a\""))
                        .findings()
                        .get(0)
                        .severity())
                .isEqualTo(Severity.UNKNOWN);
    }

    @Test
    void a_report_without_results_is_whole_and_clean() {
        assertThat(read(text("trivy-0.44-clean.json")).findings()).isEmpty();
        assertThat(read("{\"SchemaVersion\": 2, \"ArtifactName\": \".\", \"Results\": null}")
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"trivy-0.30-k8s.json", "trivy-0.58-k8s-all.json", "trivy-0.58-k8s-summary.json"})
    void reads_a_cluster_in_each_of_its_three_shapes(String fixture) {
        assertThat(read(text(fixture)).briefly())
                .containsExactlyInAnyOrder(
                        "HIGH AVD-KSV-0017 in default/Deployment/api:12 | default/Deployment/api",
                        "HIGH CVE-2026-1400 in musl 1.2.5, fixed in 1.2.6 | default/Deployment/api: example.com/api:1"
                                + " (alpine 3.20.1)",
                        "HIGH AVD-KSV-0017 in ClusterRole/admin:12 | ClusterRole/admin");
    }

    @Test
    void says_what_of_a_cluster_could_not_be_scanned() {
        assertThat(read(text("trivy-0.58-k8s-image-not-pulled.json")).notScanned())
                .containsExactly("default/Deployment/api: scan error: unable to initialize a scanner: GET"
                        + " https://registry.example.com/v2/: UNAUTHORIZED");
    }

    @Test
    void reads_the_bare_list_of_a_legacy_report_and_a_bare_null_only_if_told() {
        byte[] legacy = fixture("trivy-0.16-legacy.json");
        List<String> expected =
                List.of("MEDIUM CVE-2019-1549 in openssl 1.1.1c-r0, fixed in 1.1.1d-r0 | alpine:3.10 (alpine 3.10.2)");

        assertThat(read(legacy, ReportFormat.AUTO).briefly()).isEqualTo(expected);
        assertThat(read(legacy, ReportFormat.TRIVY_LEGACY).briefly()).isEqualTo(expected);
        assertThat(read("null\n".getBytes(UTF_8), ReportFormat.TRIVY_LEGACY).findings())
                .isEmpty();
        assertThat(read("[]".getBytes(UTF_8), ReportFormat.TRIVY_LEGACY).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trivy-0.44-dockerfile.json",
                "trivy-0.44-secret.json",
                "trivy-0.58-image.json",
                "trivy-0.58-k8s-all.json",
                "trivy-0.58-npm-with-suppressed.json",
            })
    void reads_the_same_from_a_report_whose_keys_were_sorted(String fixture) {
        String sorted = Json.compact(sorted(Json.parse(fixture, text(fixture))));

        assertThat(read(sorted).findings())
                .containsExactlyInAnyOrderElementsOf(read(text(fixture)).findings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trivy-0.58-npm-with-suppressed.json",
                "trivy-0.44-dockerfile.json",
                "trivy-0.58-k8s-summary.json",
                "trivy-0.16-legacy.json",
            })
    void a_report_that_is_cut_at_any_byte_is_never_a_clean_one(String fixture) {
        byte[] whole = Json.compact(Json.parse(fixture, text(fixture))).getBytes(UTF_8);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut, ReportFormat.AUTO))
                    .as("cut after %d bytes", length)
                    .isInstanceOf(BadInputException.class)
                    .message()
                    .startsWith("report.json: ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"SchemaVersion\": 3, \"ArtifactName\": \".\"} | $.SchemaVersion: is 3, but only schema 2 is known here"
                        + " (Trivy 0.20 and later write it). What another one means is not guessed",
                "{\"SchemaVersion\": \"2\"} | $.SchemaVersion: must be a whole number, but is text",
                "{\"SchemaVersion\": 2} | $: is no Trivy report: it has no ArtifactName and no Results. Formats that are"
                        + " read: auto, trivy, trivy-legacy",
                "{} | $: is no Trivy report: it has no SchemaVersion. Formats that are read: auto, trivy, trivy-legacy",
                "{\"Results\": []} | $: is no Trivy report: it has no SchemaVersion. Formats that are read: auto, trivy,"
                        + " trivy-legacy",
                "{\"error\": \"no access\"} | $: is no Trivy report: it has no SchemaVersion. Formats that are read: auto,"
                        + " trivy, trivy-legacy",
                "null | $: is null: that is no report. Trivy before 0.20 wrote it where it found nothing; if this is one,"
                        + " say format 'trivy-legacy'",
                "[] | $: is an empty list: many tools write it. If it is of a Trivy before 0.20 that found nothing, say"
                        + " format 'trivy-legacy'",
                "5 | $: must be an object, but is a number",
                "{\"version\": \"2.1.0\", \"runs\": []} | $.runs: is not of a Trivy report: the file looks like SARIF."
                        + " Formats that are read: auto, trivy, trivy-legacy",
                "{\"bomFormat\": \"CycloneDX\"} | $.bomFormat: is not of a Trivy report: the file looks like a CycloneDX"
                        + " bill of materials. Formats that are read: auto, trivy, trivy-legacy",
                "[{\"Description\": \"x\", \"RuleID\": \"y\"}] | $[0].RuleID: is not of a Trivy report: the file looks"
                        + " like a Gitleaks report. Formats that are read: auto, trivy, trivy-legacy",
                "[{\"code\": \"DL3006\", \"level\": \"warning\"}] | $[0].level: is not of a Trivy report: the file looks"
                        + " like a Hadolint report. Formats that are read: auto, trivy, trivy-legacy",
                "[{\"a\": 1}] | $[0]: is no result of Trivy: it has no Target. Formats that are read: auto, trivy,"
                        + " trivy-legacy",
                "{\"SchemaVersion\": 2, \"Results\": [], \"ArtifactName\": \".\"} | $.ArtifactName: must stand before"
                        + " Results, as Trivy writes it",
                "{\"SchemaVersion\": 2, \"SchemaVersion\": 2} | $.SchemaVersion: stands twice in one object, so its value"
                        + " is not certain",
                "{\"ClusterName\": \"a\", \"Resources\": [{\"Results\": []}]} | $.Resources[0]: is no object of a cluster:"
                        + " it has no Kind or no Name",
                "{\"ClusterName\": \"a\", \"Resources\": [{\"Results\": [], \"Kind\": \"Pod\"}]} | $.Resources[0].Kind:"
                        + " must stand before Results, as Trivy writes it",
            })
    void refuses_what_is_no_report(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(BadInputException.class)
                .hasMessage("report.json: " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Vulnerabilities\": [{\"PkgName\": \"a\"}] | .Vulnerabilities[0]: has no VulnerabilityID",
                "\"Vulnerabilities\": [{\"VulnerabilityID\": \"CVE-1\"}] | .Vulnerabilities[0]: has no PkgName",
                "\"Vulnerabilities\": [{\"Severity\": 4}] | .Vulnerabilities[0].Severity: must be text, but is a number",
                "\"Vulnerabilities\": {} | .Vulnerabilities: must be a list, but is an object",
                "\"Vulnerabilities\": [null] | .Vulnerabilities[0]: must be an object, but is null",
                "\"Misconfigurations\": [{\"ID\": \"x\"}] | .Misconfigurations[0]: its Status must be FAIL, PASS or"
                        + " EXCEPTION, but is ''",
                "\"Misconfigurations\": [{\"ID\": \"x\", \"Status\": \"WARN\"}] | .Misconfigurations[0]: its Status must"
                        + " be FAIL, PASS or EXCEPTION, but is 'WARN'",
                "\"Misconfigurations\": [{\"Status\": \"FAIL\"}] | .Misconfigurations[0]: has no ID",
                "\"Secrets\": [{\"Title\": \"x\"}] | .Secrets[0]: has no RuleID",
                "\"Licenses\": [{\"PkgName\": \"x\"}] | .Licenses[0]: has no Name",
                "\"ExperimentalModifiedFindings\": [{\"Type\": \"virus\", \"Finding\": {}}] |"
                        + " .ExperimentalModifiedFindings[0]: its Type must be vulnerability, misconfiguration, secret or"
                        + " license, but is 'virus'",
                "\"ExperimentalModifiedFindings\": [{\"Type\": \"secret\"}] | .ExperimentalModifiedFindings[0]: has no"
                        + " Finding",
            })
    void names_the_place_of_a_finding_that_is_none(String fields, String message) {
        assertThatThrownBy(() -> read(withResult(fields)))
                .isInstanceOf(BadInputException.class)
                .hasMessage("report.json: $.Results[0]" + message);
    }

    @Test
    void a_format_that_is_named_is_not_guessed() {
        assertThatThrownBy(() -> read(fixture("trivy-0.16-legacy.json"), ReportFormat.TRIVY))
                .hasMessage("report.json: $: must be an object, but is a list");
        assertThatThrownBy(() -> read(fixture("trivy-0.58-image.json"), ReportFormat.TRIVY_LEGACY))
                .hasMessage(
                        "report.json: $: must be a list of results, as Trivy wrote it before 0.20; for an object, say"
                                + " format 'trivy' or 'auto'");
    }

    @Test
    void hostile_text_reaches_no_message_as_it_is() {
        assertThatThrownBy(() -> read(
                        withResult("\"Misconfigurations\": [{\"ID\": \"x\", \"Status\":" + " \"\\u001b[2J\\nPASS\"}]")))
                .hasMessage(
                        "report.json: $.Results[0].Misconfigurations[0]: its Status must be FAIL, PASS or EXCEPTION,"
                                + " but is '\\u001b[2J PASS'");
    }

    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, each) -> sorted.put((String) key, sorted(each)));
            return sorted;
        } else if (value instanceof List<?> list) {
            return list.stream().map(TrivyReportTest::sorted).collect(java.util.stream.Collectors.toList());
        }
        return value;
    }
}
