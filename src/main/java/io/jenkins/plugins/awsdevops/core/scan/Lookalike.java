// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import io.jenkins.plugins.awsdevops.core.data.JsonReader;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import java.util.Map;

/** JSON of other tools, known by a name that only their files have at the top, or in the elements of a list. */
final class Lookalike {
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("runs", "SARIF"),
            Map.entry("bomFormat", "a CycloneDX bill of materials"),
            Map.entry("spdxVersion", "an SPDX bill of materials"),
            Map.entry("check_type", "a Checkov report"),
            Map.entry("RuleID", "a Gitleaks report"),
            Map.entry("level", "a Hadolint report"),
            Map.entry("issues", "a TFLint report"),
            Map.entry("matches", "a Grype report"),
            Map.entry("SummaryControls", "a Trivy compliance report"),
            Map.entry("RelatedResources", "a Trivy compliance report"));

    private Lookalike() {}

    /** {@return the names by which other formats are known} */
    static String[] names() {
        return BY_NAME.keySet().stream().sorted().toArray(String[]::new);
    }

    static BadInputException refusal(JsonReader json, String field) {
        return json.refusal("is not of a Trivy report: the file looks like "
                + BY_NAME.getOrDefault(field, "something else") + ". Formats that are read: " + formats());
    }

    static String formats() {
        return String.join(", ", ReportFormat.names());
    }
}
