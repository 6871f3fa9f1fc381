// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import io.jenkins.plugins.awsdevops.core.data.Fields;
import io.jenkins.plugins.awsdevops.core.data.JsonReader;

/** One object of a cluster in the report of {@code trivy k8s}. */
final class TrivyResource {
    private static final Fields FIELDS = Fields.of("Namespace", "Kind", "Name", "Results", "Error");

    private final JsonReader json;
    private final TrivyResult result;
    private final Intake intake;
    private String namespace = "";
    private String kind = "";
    private String name = "";
    private String error = "";
    private boolean hasResults;

    TrivyResource(JsonReader json, TrivyResult result, Intake intake) {
        this.json = json;
        this.result = result;
        this.intake = intake;
    }

    void read() {
        json.beginObject();
        while (json.nextField(FIELDS)) {
            switch (json.field()) {
                case "Namespace" -> namespace = name();
                case "Kind" -> kind = name();
                case "Name" -> name = name();
                case "Error" -> error = json.optionalText();
                default -> {
                    hasResults = true;
                    json.elements(() -> result.read("", shown()));
                }
            }
        }
        if (kind.isEmpty() || name.isEmpty()) {
            throw json.refusal("is no object of a cluster: it has no Kind or no Name");
        }
        if (!error.isEmpty()) {
            intake.notScanned(shown(), error);
        }
    }

    /** The names are part of what a finding is known by, so they are needed before the first one. */
    private String name() {
        if (hasResults) {
            throw json.refusal("must stand before Results, as Trivy writes it");
        }
        return json.optionalText();
    }

    private String shown() {
        return (namespace.isEmpty() ? "" : namespace + "/") + kind + "/" + name;
    }
}
