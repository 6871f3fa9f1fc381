// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import io.jenkins.plugins.awsdevops.core.data.Fields;
import io.jenkins.plugins.awsdevops.core.data.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One {@code types.Result}: what was found in one target. */
final class TrivyResult {
    /** The most findings that may stand before their Target, as in a report whose keys were sorted. */
    private static final int MOST_WAITING = 100_000;

    private static final Fields FIELDS = Fields.of(Stream.concat(
                    Stream.of(
                            "Target",
                            "Vulnerabilities",
                            "Misconfigurations",
                            "Secrets",
                            "Licenses",
                            "ExperimentalModifiedFindings"),
                    Stream.of(Lookalike.names()))
            .toArray(String[]::new));

    private final JsonReader json;
    private final TrivyFinding finding;
    private final TrivyModifiedFinding modified;
    private final Intake intake;
    private final List<Finding> waiting = new ArrayList<>();
    private boolean hasTarget;
    private String target = "";

    TrivyResult(JsonReader json, Intake intake) {
        this.json = json;
        this.intake = intake;
        this.finding = new TrivyFinding(json);
        this.modified = new TrivyModifiedFinding(json, finding);
    }

    /**
     * Reads the result that the reader stands on.
     *
     * @param artifact what was scanned, empty where that is not known
     * @param within the object of a cluster, otherwise empty
     * @return whether it has a Target
     */
    boolean read(String artifact, String within) {
        hasTarget = false;
        target = within;
        json.beginObject();
        while (json.nextField(FIELDS)) {
            switch (json.field()) {
                case "Target" -> target(within);
                case "Vulnerabilities" -> findings(artifact, finding::vulnerability);
                case "Misconfigurations" ->
                    json.elements(() -> {
                        finding.read();
                        finding.misconfiguration(place(artifact)).ifPresent(this::take);
                    });
                case "Secrets" -> findings(artifact, finding::secret);
                case "Licenses" -> findings(artifact, finding::licence);
                case "ExperimentalModifiedFindings" ->
                    json.elements(() -> modified.read(place(artifact)).ifPresent(this::take));
                default -> throw Lookalike.refusal(json, json.field());
            }
        }
        waiting.forEach(found -> intake.found(found.in(target)));
        waiting.clear();
        return hasTarget;
    }

    private void findings(String artifact, Function<Place, Finding> read) {
        json.elements(() -> {
            finding.read();
            take(read.apply(place(artifact)));
        });
    }

    /** In a cluster {@code Deployment/api} says no more than the object's own name does. */
    private void target(String within) {
        String own = json.optionalText();
        hasTarget = true;
        if (within.isEmpty()) {
            target = own;
        } else if (!own.isEmpty() && !within.endsWith(own)) {
            target = within + ": " + own;
        }
    }

    private Place place(String artifact) {
        return new Place(artifact, target, "", 0, 0);
    }

    private void take(Finding found) {
        if (hasTarget) {
            intake.found(found);
        } else if (waiting.size() < MOST_WAITING) {
            waiting.add(found);
        } else {
            throw json.refusal("stands before the Target of its result, with more than " + MOST_WAITING
                    + " others; write the report as Trivy does, with Target first");
        }
    }
}
