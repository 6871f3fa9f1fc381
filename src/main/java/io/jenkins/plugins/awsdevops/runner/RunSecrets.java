// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import io.jenkins.plugins.awsdevops.core.problem.PlatformException;
import io.jenkins.plugins.awsdevops.runner.event.EventTexts;
import io.jenkins.plugins.awsdevops.runner.secret.Credential;
import io.jenkins.plugins.awsdevops.runner.secret.Mask;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Keeps the credentials of a run out of its events. The log is masked where {@code withCredentials} says so, as in
 * Jenkins; names of stages and branches, arguments and error messages are masked everywhere, since no filter sees them.
 */
final class RunSecrets {
    /** A shorter one cannot be told from an ordinary word. */
    private static final int SHORTEST = 4;

    private RunSecrets() {}

    /**
     * @param credentials where they come from, by id; one that cannot be read is left to the step that needs it
     * @param environment gives the value of a variable, null if it is not set
     */
    static EventTexts hidden(Map<String, String> credentials, UnaryOperator<String> environment) {
        Mask mask = Mask.of(credentials.entrySet().stream()
                .flatMap(entry -> values(entry.getKey(), entry.getValue(), environment))
                .filter(value -> value.length() >= SHORTEST)
                .toList());
        return new EventTexts(mask);
    }

    /** The value, and its password if it is {@code user:password}. */
    private static Stream<String> values(String id, String source, UnaryOperator<String> environment) {
        try {
            String text = Credential.parse(id, source, environment).text();
            return Stream.of(text, text.substring(text.indexOf(':') + 1));
        } catch (PlatformException unreadable) {
            return Stream.empty();
        }
    }
}
