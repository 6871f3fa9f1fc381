// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.ask;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer to a question.
 *
 * @param by who gave it; empty if that is not known
 * @param given values of parameters, as text
 */
public record Answer(boolean proceed, String by, Map<String, String> given) {
    public Answer {
        given = new LinkedHashMap<>(given);
    }

    public static Answer proceed(String by) {
        return new Answer(true, by, Map.of());
    }

    public static Answer abort(String by) {
        return new Answer(false, by, Map.of());
    }
}
