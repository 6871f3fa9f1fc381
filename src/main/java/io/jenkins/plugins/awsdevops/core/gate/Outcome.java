// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.gate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a step hands to its host.
 *
 * @param values what the pipeline gets: strings, booleans, numbers, lists and maps of these, in the order of the
 *     documentation
 * @param consequence what it means for the build
 * @param message the sentence for the log where there is a consequence, otherwise empty
 */
public record Outcome(Map<String, Object> values, Consequence consequence, String message) {
    public Outcome {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        Objects.requireNonNull(consequence, "consequence");
        Objects.requireNonNull(message, "message");
    }

    /** {@return an outcome without a judgement} */
    public static Outcome of(Map<String, Object> values) {
        return new Outcome(values, Consequence.NONE, "");
    }
}
