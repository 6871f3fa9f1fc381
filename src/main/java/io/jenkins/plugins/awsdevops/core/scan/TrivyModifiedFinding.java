// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import io.jenkins.plugins.awsdevops.core.data.Fields;
import io.jenkins.plugins.awsdevops.core.data.JsonReader;
import java.util.Optional;
import java.util.Set;

/**
 * One {@code types.ModifiedFinding}: something found that an ignore file or a VEX document speaks about. Only the three
 * states that say so take it out of the count; a state that is not known here does not.
 */
final class TrivyModifiedFinding {
    private static final Fields FIELDS = Fields.of("Type", "Status", "Statement", "Source", "Finding");
    private static final Set<String> SUPPRESSING = Set.of("ignored", "not_affected", "fixed");

    private final JsonReader json;
    private final TrivyFinding finding;

    TrivyModifiedFinding(JsonReader json, TrivyFinding finding) {
        this.json = json;
        this.finding = finding;
    }

    Optional<Finding> read(Place place) {
        String type = "";
        String status = "";
        String statement = "";
        String source = "";
        boolean hasFinding = false;
        json.beginObject();
        while (json.nextField(FIELDS)) {
            switch (json.field()) {
                case "Type" -> type = json.text();
                case "Status" -> status = json.optionalText();
                case "Statement" -> statement = json.optionalText();
                case "Source" -> source = json.optionalText();
                default -> {
                    hasFinding = true;
                    finding.read();
                }
            }
        }
        if (!hasFinding) {
            throw json.refusal("has no Finding");
        }
        Optional<Finding> found = ofType(type, place);
        if (!SUPPRESSING.contains(status)) {
            return found;
        }
        Suppression suppression = new Suppression(status, source, statement);
        return found.map(each -> each.suppressed(suppression));
    }

    private Optional<Finding> ofType(String type, Place place) {
        return switch (type) {
            case "vulnerability" -> Optional.of(finding.vulnerability(place));
            case "misconfiguration" -> finding.misconfiguration(place);
            case "secret" -> Optional.of(finding.secret(place));
            case "license" -> Optional.of(finding.licence(place));
            default ->
                throw json.refusal(
                        "its Type must be vulnerability, misconfiguration, secret or license, but is '" + type + "'");
        };
    }
}
