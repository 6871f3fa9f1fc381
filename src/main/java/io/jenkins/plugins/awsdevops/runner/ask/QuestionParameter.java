// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.ask;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import java.util.List;

/**
 * A value that the answer to a question may give.
 *
 * @param standard the value if none is given: text or boolean, as the kind says
 * @param choices the values that are allowed; empty for any
 */
public record QuestionParameter(String name, boolean flag, String description, Object standard, List<String> choices) {
    public QuestionParameter {
        choices = List.copyOf(choices);
    }

    /**
     * {@return the value of the type of the parameter}
     *
     * @throws BadArgumentException if it is none of the choices, or neither true nor false
     */
    Object value(String given) {
        if (flag) {
            if (!given.equals("true") && !given.equals("false")) {
                throw new BadArgumentException(name + ": true or false is needed, not '" + given + "'");
            }
            return Boolean.valueOf(given);
        }
        if (!choices.isEmpty() && !choices.contains(given)) {
            throw new BadArgumentException(name + ": '" + given + "' is none of " + String.join(", ", choices));
        }
        return given;
    }
}
