// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The warning of Jenkins about a secret that Groovy put into an argument: there it is no longer the shell's to guard. */
public final class InterpolatedSecrets {
    private InterpolatedSecrets() {}

    /**
     * {@return the lines of the warning, none if no secret was interpolated}
     *
     * @param step the name of the step that is called
     * @param interpolated its arguments that were GStrings, as text
     */
    public static Optional<String> warning(String step, Collection<String> interpolated, Place place, Run run) {
        if (interpolated.isEmpty()) {
            return Optional.empty();
        }
        List<String> variables = place.sensitive(run).entrySet().stream()
                .filter(variable -> !variable.getValue().isEmpty())
                .filter(variable -> interpolated.stream().anyMatch(text -> text.contains(variable.getValue())))
                .map(variable -> variable.getKey())
                .toList();
        return variables.isEmpty()
                ? Optional.empty()
                : Optional.of("Warning: A secret was passed to \"" + step
                        + "\" using Groovy String interpolation, which is insecure.\n"
                        + "\t\t Affected argument(s) used the following variable(s): " + variables + "\n"
                        + "\t\t See https://jenkins.io/redirect/groovy-string-interpolation for details.");
    }
}
