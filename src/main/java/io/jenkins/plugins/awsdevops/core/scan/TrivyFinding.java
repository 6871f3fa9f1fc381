// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import io.jenkins.plugins.awsdevops.core.data.Fields;
import io.jenkins.plugins.awsdevops.core.data.JsonReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One detected thing of any class: {@code DetectedVulnerability}, {@code DetectedMisconfiguration},
 * {@code DetectedSecret}, {@code DetectedLicense} (aquasecurity/trivy, {@code pkg/types}). Their fields are read
 * together, since of a suppressed one the class may stand behind it.
 */
final class TrivyFinding {
    private static final Fields FIELDS = Fields.of(
            "VulnerabilityID",
            "PkgName",
            "PkgPath",
            "InstalledVersion",
            "FixedVersion",
            "ID",
            "AVDID",
            "Status",
            "RuleID",
            "Match",
            "Message",
            "Name",
            "FilePath",
            "Link",
            "Severity",
            "Title",
            "PrimaryURL",
            "StartLine",
            "EndLine",
            "CauseMetadata");
    private static final Fields CAUSE = Fields.of("Resource", "StartLine", "EndLine");

    private final JsonReader json;
    private final Map<String, String> texts = new HashMap<>();
    private long startLine;
    private long endLine;

    TrivyFinding(JsonReader json) {
        this.json = json;
    }

    /** Reads the fields of the object that the reader stands on; the methods below make a finding of them. */
    void read() {
        texts.clear();
        startLine = 0;
        endLine = 0;
        json.beginObject();
        while (json.nextField(FIELDS)) {
            if (!json.field().equals("CauseMetadata")) {
                field();
            } else if (!json.isNull()) {
                json.beginObject();
                while (json.nextField(CAUSE)) {
                    field();
                }
            }
        }
    }

    Finding vulnerability(Place place) {
        Component component =
                new Component(required("PkgName"), text("PkgPath"), text("InstalledVersion"), text("FixedVersion"));
        return finding(FindingClass.VULNERABILITY, required("VulnerabilityID"), place, component);
    }

    /** {@return the misconfiguration} None if the check was passed; one with an exception is suppressed. */
    Optional<Finding> misconfiguration(Place place) {
        String rule = text("AVDID").isEmpty() ? required("ID") : text("AVDID");
        Place exact = new Place(place.artifact(), place.target(), text("Resource"), startLine, endLine);
        Finding finding = finding(FindingClass.MISCONFIGURATION, rule, exact, Component.NONE);
        return switch (text("Status")) {
            case "FAIL" -> Optional.of(finding);
            case "PASS" -> Optional.empty();
            case "EXCEPTION" ->
                Optional.of(finding.suppressed(new Suppression("exception", "an exception of the policy", "")));
            default ->
                throw json.refusal("its Status must be FAIL, PASS or EXCEPTION, but is '" + text("Status") + "'");
        };
    }

    Finding secret(Place place) {
        Place exact = new Place(place.artifact(), place.target(), "", startLine, endLine);
        return finding(FindingClass.SECRET, required("RuleID"), exact, Component.NONE);
    }

    Finding licence(Place place) {
        Component component = new Component(text("PkgName"), text("FilePath"), "", "");
        return finding(FindingClass.LICENCE, required("Name"), place, component);
    }

    private Finding finding(FindingClass kind, String rule, Place place, Component component) {
        String link = text(kind == FindingClass.LICENCE ? "Link" : "PrimaryURL");
        return new Finding(
                kind,
                Severity.reported(text("Severity")),
                rule,
                text("Title"),
                place,
                component,
                text(kind == FindingClass.SECRET ? "Match" : "Message").strip(),
                link.isEmpty() ? List.of() : List.of(link),
                Optional.empty());
    }

    private void field() {
        switch (json.field()) {
            case "StartLine" -> startLine = json.wholeNumber();
            case "EndLine" -> endLine = json.wholeNumber();
            default -> texts.put(json.field(), json.optionalText());
        }
    }

    private String text(String field) {
        return texts.getOrDefault(field, "");
    }

    private String required(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            throw json.refusal("has no " + field);
        }
        return text;
    }
}
