// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import static io.jenkins.plugins.awsdevops.core.scan.Reports.withResult;
import static io.jenkins.plugins.awsdevops.core.scan.Reports.withVulnerability;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.data.Arguments;
import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.core.gate.Consequence;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanReportTest {
    private static final String NPM = "trivy-0.58-npm-with-suppressed.json";

    @TempDir
    Path root;

    private final List<String> log = new ArrayList<>();

    @Test
    void returns_counts_verdict_and_reason_in_the_order_of_the_documentation() throws IOException {
        fixtures(NPM);

        Outcome outcome = scan("files", NPM, "failOn", "CRITICAL");

        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("total", 5);
        expected.put("critical", 2);
        expected.put("high", 1);
        expected.put("medium", 1);
        expected.put("low", 0);
        expected.put("unknown", 1);
        expected.put("suppressed", 2);
        expected.put("new", 5);
        expected.put("fixed", 0);
        expected.put("outstanding", 0);
        expected.put("verdict", "FAIL");
        expected.put("unstable", false);
        expected.put(
                "reason",
                "2 CRITICAL allowed 0 (CVE-2026-1002 in lodash 3.10.1, fixed in 4.17.21; CVE-2026-1002 in lodash 4.17.20,"
                        + " fixed in 4.17.21)");
        assertThat(outcome).isEqualTo(new Outcome(expected, Consequence.ERROR, "FAIL: " + expected.get("reason")));
        assertThat(outcome.values().keySet()).containsExactlyElementsOf(expected.keySet());
    }

    @Test
    void the_log_shows_counts_suppressed_ones_and_the_worst_first() throws IOException {
        fixtures(NPM);

        scan("files", NPM, "name", "web");

        assertThat(log)
                .containsExactly(
                        "web: trivy-0.58-npm-with-suppressed.json",
                        "  CRITICAL     HIGH   MEDIUM      LOW  UNKNOWN    total",
                        "         2        1        1        0        1        5",
                        "  2 suppressed:",
                        "    CVE-2026-2001 in debug 3.0.1, fixed in 3.2.7: not_affected by ./vex.json"
                                + " (vulnerable_code_not_in_execute_path)",
                        "    CVE-2026-2002 in lodash 4.17.20, no fix yet: ignored by .trivyignore.yaml",
                        "  Worst:",
                        "    CRITICAL  CVE-2026-1002 in lodash 3.10.1, fixed in 4.17.21 (web/package-lock.json): lodash:"
                                + " command injection",
                        "    CRITICAL  CVE-2026-1002 in lodash 4.17.20, fixed in 4.17.21 (web/package-lock.json): lodash:"
                                + " command injection",
                        "    HIGH      CVE-2026-1001 in debug 3.0.1, fixed in 3.1.0, 2.6.9 (web/package-lock.json): debug:"
                                + " slow regular expression",
                        "    MEDIUM    CVE-2026-2003 in lodash 4.17.20, no fix yet (web/package-lock.json): lodash: rated"
                                + " anew",
                        "    UNKNOWN   CVE-2026-1003 in left-pad 1.0.0, no fix yet (web/package-lock.json): left-pad:"
                                + " nobody knows",
                        "  PASS: 2 CRITICAL, 1 HIGH, 1 MEDIUM, 1 UNKNOWN; no limit is set");
    }

    @Test
    void a_clean_report_passes() throws IOException {
        fixtures("trivy-0.44-clean.json");

        Outcome outcome = scan("files", "trivy-0.44-clean.json", "failOn", "LOW");

        assertThat(outcome.values())
                .containsEntry("total", 0)
                .containsEntry("verdict", "PASS")
                .containsEntry("reason", "no finding; allowed: CRITICAL 0, HIGH 0, MEDIUM 0, LOW 0");
        assertThat(outcome.consequence()).isEqualTo(Consequence.NONE);
        assertThat(outcome.message()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CRITICAL | MEDIUM | error    | FAIL | false | ERROR",
                "CRITICAL | MEDIUM | unstable | FAIL | false | UNSTABLE",
                "CRITICAL | MEDIUM | return   | FAIL | false | NONE",
                "LOW      | HIGH   | error    | FAIL | false | ERROR",
                "NONE     | MEDIUM | error    | PASS | true  | UNSTABLE",
                "NONE     | MEDIUM | unstable | PASS | true  | UNSTABLE",
                "NONE     | MEDIUM | return   | PASS | true  | NONE",
                "NONE     | NONE   | error    | PASS | false | NONE",
            })
    void the_verdict_has_the_consequence_that_was_asked_for(
            String failOn, String unstableOn, String onFail, String verdict, boolean unstable, Consequence consequence)
            throws IOException {
        fixtures("trivy-0.58-image.json");
        Map<String, Object> arguments = new LinkedHashMap<>(Map.of("files", "*.json", "onFail", onFail));
        arguments.put("failOn", failOn.equals("NONE") ? Map.of() : failOn);
        arguments.put("unstableOn", unstableOn.equals("NONE") ? Map.of() : unstableOn);

        Outcome outcome = scan(arguments);

        assertThat(outcome.values()).containsEntry("verdict", verdict).containsEntry("unstable", unstable);
        assertThat(outcome.consequence()).isEqualTo(consequence);
    }

    @Test
    void a_count_over_unstable_on_alone_passes_and_says_so() throws IOException {
        fixtures("trivy-0.58-image.json");

        Outcome outcome = scan("files", "*.json", "failOn", Map.of("CRITICAL", 1), "unstableOn", Map.of("MEDIUM", 1));

        assertThat(outcome.message())
                .isEqualTo(
                        "UNSTABLE: 2 MEDIUM allowed 1 by unstableOn (CVE-2026-1300 in org.example:codec 1.0, fixed in 1.1;"
                                + " CVE-2026-1300 in org.example:codec 1.0, fixed in 1.1)");
    }

    @Test
    void vulnerabilities_without_a_fix_can_be_left_out_of_the_judgement_but_not_of_the_counts() throws IOException {
        fixtures("trivy-0.58-image.json");

        Outcome outcome = scan("files", "*.json", "failOn", Map.of("LOW", 0), "ignoreUnfixed", true);

        assertThat(outcome.values())
                .containsEntry("low", 1)
                .containsEntry("verdict", "PASS")
                .containsEntry("reason", "1 CRITICAL, 2 MEDIUM; allowed: LOW 0; 1 without a fix does not count");
    }

    @Test
    void a_report_is_compared_with_the_baseline() throws IOException {
        Files.writeString(root.resolve("old.json"), vulnerabilities("a 1.0", "b 1.0", "c 1.0", "gone 1.0"));
        Files.writeString(root.resolve("new.json"), vulnerabilities("a 1.0", "b 1.1", "c 1.0", "c 2.0", "d 1.0"));

        Outcome outcome = scan("files", "*.json", "baseline", "old.json", "newOnly", true, "failOn", "HIGH");

        assertThat(outcome.values())
                .containsEntry("total", 5)
                .containsEntry("new", 2)
                .containsEntry("fixed", 1)
                .containsEntry("outstanding", 3)
                .containsEntry(
                        "reason",
                        "2 HIGH allowed 0, new ones only (CVE-1 in d 1.0, no fix yet; CVE-1 in c 2.0, no fix yet); 3 known"
                                + " before do not count");
        assertThat(log).contains("  2 new, 1 fixed, 3 outstanding against the baseline");
    }

    @Test
    void shifted_lines_and_a_newer_scanner_bring_nothing_new() throws IOException {
        fixtures("trivy-0.44-dockerfile.json", "trivy-0.44-dockerfile-shifted.json", "trivy-0.69-dockerfile.json");

        for (String now : List.of("trivy-0.44-dockerfile-shifted.json", "trivy-0.69-dockerfile.json")) {
            Outcome outcome =
                    scan("files", now, "baseline", "trivy-0.44-dockerfile.json", "newOnly", true, "failOn", "LOW");

            assertThat(outcome.values())
                    .containsEntry("total", 4)
                    .containsEntry("new", 0)
                    .containsEntry("fixed", 0)
                    .containsEntry(
                            "reason",
                            "no new finding; allowed: CRITICAL 0, HIGH 0, MEDIUM 0, LOW 0; 4 known before"
                                    + " do not count");
        }
    }

    @Test
    void suppressing_one_finding_does_not_make_room_for_another() throws IOException {
        Files.writeString(root.resolve("old.json"), vulnerabilities("a 1.0"));
        String suppressed = "\"ExperimentalModifiedFindings\": [{\"Type\": \"vulnerability\", \"Status\": \"ignored\","
                + " \"Source\": \"x\", \"Finding\": {\"VulnerabilityID\": \"CVE-1\", \"PkgName\": \"a\","
                + " \"InstalledVersion\": \"1.0\", \"Severity\": \"HIGH\"}}], \"Vulnerabilities\": [{\"VulnerabilityID\":"
                + " \"CVE-1\", \"PkgName\": \"a\", \"InstalledVersion\": \"2.0\", \"Severity\": \"HIGH\"}]";
        Files.writeString(root.resolve("new.json"), withResult(suppressed));

        assertThat(scan("files", "new.json", "baseline", "old.json").values())
                .containsEntry("total", 1)
                .containsEntry("suppressed", 1)
                .containsEntry("new", 1)
                .containsEntry("fixed", 0);
    }

    @Test
    void a_finding_that_stands_twice_counts_once_and_the_log_says_so() throws IOException {
        Files.writeString(root.resolve("a.json"), vulnerabilities("a 1.0", "a 1.0", "b 1.0"));
        Files.writeString(root.resolve("b.json"), vulnerabilities("b 1.0", "c 1.0"));

        assertThat(scan("files", List.of("a.json", "b.json")).values()).containsEntry("total", 3);
        assertThat(log)
                .contains("Scan: a.json and 1 more report", "  2 more stand there a second time and are counted once");
    }

    @Test
    void a_finding_that_is_suppressed_in_one_report_and_not_in_the_other_counts() throws IOException {
        fixtures(NPM);
        Files.writeString(
                root.resolve("without-ignore-file.json"),
                withResult("\"Vulnerabilities\": [{\"VulnerabilityID\": \"CVE-2026-2002\", \"PkgName\": \"lodash\","
                                + " \"InstalledVersion\": \"4.17.20\", \"Severity\": \"HIGH\"}]")
                        .replace("a.lock", "web/package-lock.json"));

        assertThat(scan("files", "*.json").values()).containsEntry("total", 6).containsEntry("suppressed", 1);
    }

    @Test
    void a_scan_that_is_not_whole_never_passes() throws IOException {
        fixtures("trivy-0.58-k8s-image-not-pulled.json");
        String why =
                "the scanner could not look at default/Deployment/api: scan error: unable to initialize a scanner: GET"
                        + " https://registry.example.com/v2/: UNAUTHORIZED";

        Outcome outcome = scan("files", "*.json");
        assertThat(outcome.values()).containsEntry("verdict", "INCONCLUSIVE").containsEntry("reason", why);
        assertThat(outcome.consequence()).isEqualTo(Consequence.ERROR);
        assertThat(outcome.message()).isEqualTo("INCONCLUSIVE: " + why);

        assertThat(scan("files", "*.json", "failOn", "HIGH").values())
                .containsEntry("verdict", "FAIL")
                .containsEntry(
                        "reason", "1 HIGH allowed 0 (AVD-KSV-0017 in default/Deployment/web:12); besides, " + why);
    }

    @Test
    void hostile_text_neither_breaks_a_line_nor_reaches_the_terminal() throws IOException {
        Files.writeString(
                root.resolve("r.json"),
                withVulnerability("\"VulnerabilityID\": \"CVE-1\\r\\nPASS: no finding\", \"PkgName\":"
                        + " \"\\u001b[2J\\u001b[8mha:////4\", \"InstalledVersion\": \"1\\u202e\", \"Severity\": \"HIGH\","
                        + " \"Title\": \"<script>\\u0007\\u2028" + "x".repeat(5000) + "\""));

        Outcome outcome = scan("files", "r.json", "failOn", "HIGH", "name", "a\u001b[0m\nb");

        assertThat(outcome.message())
                .isEqualTo("a\\u001b[0m b: FAIL: 1 HIGH allowed 0 (CVE-1  PASS: no finding in"
                        + " \\u001b[2J\\u001b[8mha:////4 1\\u202e, no fix yet)");
        assertThat(log).allSatisfy(line -> {
            assertThat(line.codePoints()).noneMatch(Character::isISOControl);
            assertThat(line).hasSizeLessThan(400);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "missing.json | files: 'missing.json' is not there in ROOT. A report that is missing is not a clean one: see"
                        + " whether the scan ran",
                "**/none-*.json | files: '**/none-*.json' matches no file in ROOT. A report that is missing is not a clean"
                        + " one: see whether the scan ran",
                "good.json,none.json | files: 'none.json' is not there in ROOT. A report that is missing is not a clean one:"
                        + " see whether the scan ran",
                "folder | files: 'folder' is a folder, not a report, in ROOT. A report that is missing is not a clean one:"
                        + " see whether the scan ran",
                "empty.json | empty.json: is empty (0 bytes)",
                "cut.json | cut.json: $.Results[0].Vulnerabilities[0].PkgName: the file ends in the middle, after 140"
                        + " bytes: it is cut off",
                "null.json | null.json: $: is null: that is no report. Trivy before 0.20 wrote it where it found nothing; if"
                        + " this is one, say format 'trivy-legacy'",
                "login.json | login.json: is not JSON, but looks like HTML or XML: it begins with '<'",
                "log.json | log.json: line 1, column 6 ($): not JSON: Unexpected character ('-' (code 45)): Expected space"
                        + " separating root-level values",
                "two.json | two.json: line 1, column 165: something follows the end of the document, which must be one JSON"
                        + " value",
            })
    void a_report_that_is_none_is_never_a_clean_one(String files, String message) throws IOException {
        String whole = withVulnerability("\"VulnerabilityID\": \"CVE-1\", \"PkgName\": \"a\", \"Severity\": \"HIGH\"");
        Files.createDirectory(root.resolve("folder"));
        Files.writeString(root.resolve("good.json"), whole);
        Files.writeString(root.resolve("empty.json"), "");
        Files.writeString(root.resolve("cut.json"), whole.substring(0, 140));
        Files.writeString(root.resolve("null.json"), "null");
        Files.writeString(root.resolve("login.json"), "<html><title>Log in</title>");
        Files.writeString(root.resolve("log.json"), "2026-11-25T08:00:00Z FATAL no database");
        Files.writeString(root.resolve("two.json"), whole + whole);

        assertThatThrownBy(() -> scan("files", files))
                .isInstanceOf(BadInputException.class)
                .hasMessage(message.replace("ROOT", root.toString()));
        assertThat(log).isEmpty();
    }

    @Test
    void a_baseline_is_read_as_strictly_as_a_report() throws IOException {
        fixtures(NPM);
        Files.writeString(root.resolve("empty.json"), "");

        assertThatThrownBy(() -> scan("files", NPM, "baseline", "empty.json"))
                .isInstanceOf(BadInputException.class)
                .hasMessage("empty.json: is empty (0 bytes)");
        assertThatThrownBy(() -> scan("files", NPM, "baseline", "none.json"))
                .isInstanceOf(BadInputException.class)
                .hasMessage("baseline: 'none.json' is not there in " + root
                        + ". A report that is missing is not a clean" + " one: see whether the scan ran");
    }

    @Test
    void refuses_arguments_that_can_never_work() throws IOException {
        fixtures(NPM);

        assertRefused(
                "format: 'trivvy' is not known; did you mean 'trivy'? Known are: auto, trivy, trivy-legacy.",
                "files",
                NPM,
                "format",
                "trivvy");
        assertRefused("newOnly: needs a baseline; without one every finding is new", "files", NPM, "newOnly", true);
        assertRefused(
                "onFail: must be 'error', 'unstable' or 'return', but is 'ignore'", "files", NPM, "onFail", "ignore");
        assertRefused("files: must be text or a list of texts", "files", Map.of("a", "b"));
        assertRefused("files: must name at least one report, and no empty name", "files", " ");
        assertRefused("files: must name at least one report, and no empty name", "files", List.of());
        assertRefused("files: '../r.json' leads out of the workspace " + root, "files", "../r.json");
        assertRefused(
                "baseline: '/etc/passwd' leads out of the workspace " + root, "files", NPM, "baseline", "/etc/passwd");
        assertRefused(
                "baseline: the previous build's findings are not kept here; name a report",
                "files",
                NPM,
                "baseline",
                "previous");
    }

    @Test
    void an_abort_ends_the_reading_at_once() throws IOException {
        fixtures(NPM);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> scan("files", NPM))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("Could not read " + NPM + ": it was interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    private void assertRefused(String message, Object... arguments) {
        assertThatThrownBy(() -> scan(arguments))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage(message);
    }

    /** A report with CVE-1, HIGH and without a fix, in each of these packages: {@code name version}. */
    private static String vulnerabilities(String... packages) {
        List<String> parts = new ArrayList<>();
        for (String each : packages) {
            String[] words = each.split(" ");
            parts.add("{\"VulnerabilityID\": \"CVE-1\", \"PkgName\": \"" + words[0] + "\", \"InstalledVersion\": \""
                    + words[1] + "\", \"Severity\": \"HIGH\"}");
        }
        return withResult("\"Vulnerabilities\": [" + String.join(",", parts) + "]");
    }

    private void fixtures(String... names) throws IOException {
        for (String name : names) {
            Files.write(root.resolve(name), Reports.fixture(name));
        }
    }

    private Outcome scan(Object... arguments) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put((String) arguments[i], arguments[i + 1]);
        }
        return scan(named);
    }

    private Outcome scan(Map<String, Object> arguments) {
        return ScanReport.run(
                new Workspace(root), Arguments.bind("scanReport", ScanReportRequest.class, arguments), log::add);
    }
}
