// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {
    private static final Place LOCK = new Place(".", "web/package-lock.json", "", 0, 0);
    private static final Component LODASH = new Component("lodash", "", "4.17.20", "4.17.21");
    private static final Finding CVE = finding(FindingClass.VULNERABILITY, "CVE-1", LOCK, LODASH, "");

    private final Fingerprint fingerprint = new Fingerprint();

    @Test
    void is_the_same_in_every_build_and_on_every_machine() {
        assertThat(fingerprint.of(CVE)).isEqualTo(new Identity(-2995098918410303220L, 8388978418122926232L));
    }

    @Test
    void an_issue_outlives_another_title_severity_version_and_fix() {
        Finding other = new Finding(
                FindingClass.VULNERABILITY,
                Severity.LOW,
                "CVE-1",
                "other words",
                LOCK,
                new Component("lodash", "", "4.17.19", ""),
                "",
                List.of("https://example.com"),
                Optional.empty());

        assertSameIssue(CVE, other);
        assertThat(fingerprint.of(other).occurrence())
                .isNotEqualTo(fingerprint.of(CVE).occurrence());
    }

    @Test
    void titles_links_and_suppression_do_not_make_another_occurrence() {
        Finding other = new Finding(
                CVE.kind(),
                CVE.severity(),
                "CVE-1",
                "other words",
                LOCK,
                LODASH,
                "",
                List.of("https://example.com"),
                Optional.of(new Suppression("ignored", "x", "")));

        assertThat(fingerprint.of(other)).isEqualTo(fingerprint.of(CVE));
    }

    @Test
    void a_misconfiguration_outlives_shifted_lines_and_other_words() {
        Finding before = check("AVD-DS-0002", new Place(".", "Dockerfile", "", 3, 4), "as it was");
        Finding after = check("AVD-DS-0002", new Place(".", "Dockerfile", "", 9, 10), "in new words");

        assertSameIssue(before, after);
    }

    @Test
    void a_check_is_known_by_each_of_its_three_names() {
        Place place = new Place(".", "Dockerfile", "", 1, 1);

        assertSameIssue(check("DS002", place, ""), check("AVD-DS-0002", place, ""));
        assertSameIssue(check("AVD-DS-0002", place, ""), check("DS-0002", place, ""));
        assertOtherIssue(check("DS002", place, ""), check("DS003", place, ""));
        assertOtherIssue(check("my-own-check-2", place, ""), check("my-own-check-3", place, ""));
    }

    @Test
    void an_image_outlives_another_tag_digest_and_system_version() {
        Component openssl = new Component("openssl", "", "3.0.1", "");
        String repository = "registry.example.com:5000/shop/api";
        Finding before = image(repository + ":1.2.3", repository + ":1.2.3 (debian 12.4)", openssl);
        Finding after = image(repository + ":1.2.4", repository + ":1.2.4 (debian 12.5)", openssl);
        String pinned = repository + "@sha256:9d48c3bd43c520dc2784e868a780e976b207cbf493eaff8c6596eb871cbd9609";

        assertSameIssue(before, after);
        assertSameIssue(before, image(pinned, pinned + " (debian 12.5)", openssl));
        assertThat(fingerprint.of(before).occurrence())
                .isNotEqualTo(fingerprint.of(after).occurrence());
        assertOtherIssue(
                before,
                image(
                        "registry.example.com:5000/shop/web:1.2.3",
                        "registry.example.com:5000/shop/web:1.2.3 (debian" + " 12.4)",
                        openssl));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "api | api",
                "api:1.2 | api",
                "localhost:5000/api | localhost:5000/api",
                "localhost:5000/api:1.2@sha256:00ff | localhost:5000/api",
                "localhost:5000/api@sha512:00ff | localhost:5000/api",
                "packages/@scope | packages/@scope",
                "./services/a | services/a",
                "/home/a/ws | ''",
                "C:\\ws\\a | ''",
                "'' | ''",
            })
    void an_artifact_has_a_lasting_name(String artifact, String lasting) {
        assertThat(new Place(artifact, "", "", 0, 0).lastingArtifact()).isEqualTo(lasting);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shop/api:1.2 (debian 12.5) | shop/api",
                "alpine:3.10 (alpine 3.10.2) | alpine",
                "default/Deployment/api: shop/api:1 (alpine 3.20.1) | default/Deployment/api: shop/api",
                "default/Deployment/api: nginx (debian 12) | default/Deployment/api: nginx",
                "app\\web\\package-lock.json | app/web/package-lock.json",
                "./main.tf | main.tf",
                "Loose File License(s) | Loose File License(s)",
            })
    void a_target_has_a_lasting_name(String target, String lasting) {
        assertThat(new Place("", target, "", 0, 0).lastingTarget()).isEqualTo(lasting);
    }

    @Test
    void the_same_lock_file_in_two_images_is_two_issues() {
        assertOtherIssue(image("shop/api:1", "Node.js", LODASH), image("shop/web:1", "Node.js", LODASH));
    }

    @Test
    void a_scanned_folder_outlives_another_agent_but_two_folders_stay_apart() {
        assertSameIssue(in("/home/a/ws/job", "package-lock.json"), in("C:\\jenkins\\ws\\job", "./package-lock.json"));
        assertSameIssue(in("./services/a", "package-lock.json"), in("services/a", "package-lock.json"));
        assertOtherIssue(in("services/a", "package-lock.json"), in("services/b", "package-lock.json"));
        assertThat(fingerprint.of(in("/x/a", "package-lock.json")))
                .isNotEqualTo(fingerprint.of(in("/x/b", "package-lock.json")));
    }

    @Test
    void another_target_rule_package_path_resource_or_class_is_another_issue() {
        assertOtherIssue(CVE, in(".", "other/package-lock.json"));
        assertOtherIssue(CVE, finding(FindingClass.VULNERABILITY, "CVE-2", LOCK, LODASH, ""));
        assertOtherIssue(CVE, finding(FindingClass.LICENCE, "CVE-1", LOCK, LODASH, ""));
        assertOtherIssue(
                CVE,
                finding(
                        FindingClass.VULNERABILITY,
                        "CVE-1",
                        LOCK,
                        new Component("lodash.merge", "", "4.17.20", "4.17.21"),
                        ""));
        assertOtherIssue(
                finding(FindingClass.VULNERABILITY, "CVE-1", LOCK, new Component("a", "x.jar", "1", ""), ""),
                finding(FindingClass.VULNERABILITY, "CVE-1", LOCK, new Component("a", "y.jar", "1", ""), ""));
        assertOtherIssue(
                check("DS002", new Place(".", "main.tf", "aws_s3_bucket.a", 1, 2), ""),
                check("DS002", new Place(".", "main.tf", "aws_s3_bucket.b", 1, 2), ""));
    }

    @Test
    void another_secret_in_the_same_file_is_another_issue_wherever_it_stands() {
        Place line3 = new Place(".", "deploy.sh", "", 3, 3);
        Place line9 = new Place(".", "deploy.sh", "", 9, 9);
        Finding key = finding(FindingClass.SECRET, "aws-access-key-id", line3, Component.NONE, "export A=****");

        assertSameIssue(key, finding(FindingClass.SECRET, "aws-access-key-id", line9, Component.NONE, "export A=****"));
        assertOtherIssue(
                key, finding(FindingClass.SECRET, "aws-access-key-id", line3, Component.NONE, "export B=****"));
    }

    @Test
    void neighbouring_fields_cannot_be_shifted_into_each_other() {
        assertOtherIssue(
                finding(FindingClass.VULNERABILITY, "CVE-1", LOCK, new Component("ab", "c", "1", ""), ""),
                finding(FindingClass.VULNERABILITY, "CVE-1", LOCK, new Component("a", "bc", "1", ""), ""));
    }

    private void assertSameIssue(Finding a, Finding b) {
        assertThat(fingerprint.of(a).issue()).isEqualTo(fingerprint.of(b).issue());
    }

    private void assertOtherIssue(Finding a, Finding b) {
        assertThat(fingerprint.of(a).issue()).isNotEqualTo(fingerprint.of(b).issue());
    }

    private static Finding image(String artifact, String target, Component component) {
        return finding(FindingClass.VULNERABILITY, "CVE-1", new Place(artifact, target, "", 0, 0), component, "");
    }

    private static Finding in(String artifact, String target) {
        return image(artifact, target, LODASH);
    }

    private static Finding check(String rule, Place place, String message) {
        return finding(FindingClass.MISCONFIGURATION, rule, place, Component.NONE, message);
    }

    private static Finding finding(FindingClass kind, String rule, Place place, Component component, String evidence) {
        return new Finding(kind, Severity.HIGH, rule, "title", place, component, evidence, List.of(), Optional.empty());
    }
}
