// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.preview;

import io.jenkins.plugins.awsdevops.runner.step.Given;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The map that a step of the platform gives if it succeeds, by its documented names, of a call that was not made. */
final class NeutralOutcome {
    private static final List<String> COUNTS = List.of("total", "critical", "high", "medium", "low", "unknown");
    private static final List<String> COMPARED = List.of("suppressed", "new", "fixed", "outstanding");
    private static final String REASON = "reason";
    private static final String NOT_DONE = "dry run";

    private NeutralOutcome() {}

    /** {@return the outcome; of a step that is not known here a verdict alone} */
    static Map<String, Object> of(String step, Given given) {
        Map<String, Object> values = new LinkedHashMap<>();
        switch (step) {
            case "kustomizeSetImage" -> {
                values.put("changed", true);
                values.put("file", given("path", given));
                values.put("previous", new LinkedHashMap<>());
                values.put("diff", "");
            }
            case "scanReport" -> {
                COUNTS.forEach(name -> values.put(name, 0));
                COMPARED.forEach(name -> values.put(name, 0));
                values.put("verdict", "PASS");
                values.put("unstable", false);
                values.put(REASON, NOT_DONE);
            }
            case "slackNotify" -> {
                values.put("sent", true);
                values.put("channel", given("channel", given));
                values.put("ts", "");
                values.put(REASON, "");
            }
            case "pagerDutyNotify" -> {
                values.put("sent", true);
                values.put("dedupKey", given("dedupKey", given));
                values.put(REASON, "");
            }
            case "githubComment" -> {
                values.put("action", "created");
                values.put("id", 0L);
                values.put("url", "");
            }
            default -> values.put("verdict", "PASS");
        }
        return values;
    }

    private static String given(String name, Given given) {
        return Optional.ofNullable(given.get(name)).map(Object::toString).orElse("");
    }
}
