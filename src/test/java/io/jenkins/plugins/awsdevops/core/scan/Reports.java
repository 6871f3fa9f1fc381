// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jenkins.plugins.awsdevops.core.data.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reports for tests: fixtures and what is read from them. */
final class Reports {
    private Reports() {}

    static byte[] fixture(String name) {
        try (InputStream in = Reports.class.getResourceAsStream("fixtures/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String fixture) {
        return new String(fixture(fixture), UTF_8);
    }

    /** A report of one result with Target {@code a.lock}. */
    static String withResult(String fields) {
        return "{\"SchemaVersion\": 2, \"ArtifactName\": \".\", \"Results\": [{\"Target\": \"a.lock\", " + fields
                + "}]}";
    }

    static String withVulnerability(String fields) {
        return withResult("\"Vulnerabilities\": [{" + fields + "}]");
    }

    static Read read(byte[] report, ReportFormat format) {
        List<Finding> findings = new ArrayList<>();
        List<String> notScanned = new ArrayList<>();
        Intake intake = new Intake() {
            @Override
            public void found(Finding finding) {
                findings.add(finding);
            }

            @Override
            public void notScanned(String what, String why) {
                notScanned.add(what + ": " + why);
            }
        };
        try (JsonReader json = JsonReader.open("report.json", new ByteArrayInputStream(report))) {
            TrivyReport.read(json, format, intake);
        }
        return new Read(findings, notScanned);
    }

    static Read read(String report) {
        return read(report.getBytes(UTF_8), ReportFormat.AUTO);
    }

    record Read(List<Finding> findings, List<String> notScanned) {
        List<String> briefly() {
            return findings.stream()
                    .map(f -> f.severity() + " " + Wording.brief(f) + " | "
                            + f.place().target()
                            + f.suppression().map(s -> " | " + s.status()).orElse(""))
                    .toList();
        }
    }
}
