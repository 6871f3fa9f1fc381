// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import io.jenkins.plugins.awsdevops.core.data.Fields;
import io.jenkins.plugins.awsdevops.core.data.JsonReader;
import java.util.stream.Stream;

/**
 * Reads Trivy's JSON: {@code types.Report} (schema 2), {@code report.Report} and {@code report.ConsolidatedReport} of
 * {@code trivy k8s}, and the bare list of {@code types.Result} that Trivy wrote before 0.20 (aquasecurity/trivy,
 * {@code pkg/types/report.go}, {@code pkg/k8s/report/report.go}).
 */
final class TrivyReport {
    private static final long SCHEMA = 2;
    private static final Fields TOP = Fields.of(Stream.concat(
                    Stream.of(
                            "SchemaVersion",
                            "ArtifactName",
                            "ArtifactType",
                            "Results",
                            "ClusterName",
                            "Resources",
                            "Findings",
                            "Vulnerabilities",
                            "Misconfigurations"),
                    Stream.of(Lookalike.names()))
            .toArray(String[]::new));

    private final JsonReader json;
    private final TrivyResult result;
    private final Intake intake;
    private String artifact = "";
    private boolean hasSchema;
    private boolean hasArtifact;
    private boolean hasResults;
    private boolean hasCluster;

    private TrivyReport(JsonReader json, Intake intake) {
        this.json = json;
        this.intake = intake;
        this.result = new TrivyResult(json, intake);
    }

    /**
     * Reads one report to its end.
     *
     * @throws io.jenkins.plugins.awsdevops.core.problem.BadInputException if it is not such a report, or not whole
     */
    static void read(JsonReader json, ReportFormat format, Intake intake) {
        TrivyReport report = new TrivyReport(json, intake);
        if (json.isNull()) {
            report.nothing(format);
        } else if (json.isArray() && format != ReportFormat.TRIVY) {
            report.bareList(format);
        } else if (format == ReportFormat.TRIVY_LEGACY) {
            throw json.refusal("must be a list of results, as Trivy wrote it before 0.20; for an object, say format"
                    + " 'trivy' or 'auto'");
        } else {
            report.object();
        }
        json.end();
    }

    private void nothing(ReportFormat format) {
        if (format != ReportFormat.TRIVY_LEGACY) {
            throw json.refusal("is null: that is no report. Trivy before 0.20 wrote it where it found nothing; if this"
                    + " is one, say format 'trivy-legacy'");
        }
    }

    private void bareList(ReportFormat format) {
        int[] results = {0};
        json.elements(() -> {
            results[0]++;
            if (!result.read("", "")) {
                throw json.refusal(
                        "is no result of Trivy: it has no Target. Formats that are read: " + Lookalike.formats());
            }
        });
        if (results[0] == 0 && format == ReportFormat.AUTO) {
            throw json.refusal("is an empty list: many tools write it. If it is of a Trivy before 0.20 that found"
                    + " nothing, say format 'trivy-legacy'");
        }
    }

    private void object() {
        json.beginObject();
        while (json.nextField(TOP)) {
            field();
        }
        if (!hasCluster && !(hasSchema && (hasArtifact || hasResults))) {
            throw json.refusal("is no Trivy report: it has no "
                    + (hasSchema ? "ArtifactName and no Results" : "SchemaVersion") + ". Formats that are read: "
                    + Lookalike.formats());
        }
    }

    private void field() {
        switch (json.field()) {
            case "SchemaVersion" -> schema(json.wholeNumber());
            case "ArtifactName" -> artifact(json.optionalText());
            case "ArtifactType" -> {
                hasArtifact = true;
                json.skip();
            }
            case "ClusterName" -> {
                hasCluster = true;
                json.skip();
            }
            case "Results" -> {
                hasResults = true;
                json.elements(() -> result.read(artifact, ""));
            }
            case "Resources", "Findings", "Vulnerabilities", "Misconfigurations" -> json.elements(this::resource);
            default -> throw Lookalike.refusal(json, json.field());
        }
    }

    private void schema(long version) {
        hasSchema = true;
        if (version != SCHEMA) {
            throw json.refusal("is " + version + ", but only schema " + SCHEMA
                    + " is known here (Trivy 0.20 and later write it). What another one means is not guessed");
        }
    }

    private void artifact(String name) {
        if (hasResults) {
            throw json.refusal("must stand before Results, as Trivy writes it");
        }
        hasArtifact = true;
        artifact = name;
    }

    private void resource() {
        new TrivyResource(json, result, intake).read();
    }
}
