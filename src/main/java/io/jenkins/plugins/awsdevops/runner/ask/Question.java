// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.ask;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code input} asks.
 *
 * @param step the number of the step in its run
 * @param id what people call it by
 * @param ok the word for yes
 * @param submitters who may answer; empty for everybody
 */
public record Question(
        int step, String id, String message, String ok, List<String> submitters, List<QuestionParameter> parameters) {
    public Question {
        submitters = List.copyOf(submitters);
        parameters = List.copyOf(parameters);
    }

    /** @throws BadArgumentException if the answer is not this person's to give, or a value is none of the parameter's */
    void check(Answer answer) {
        if (!submitters.isEmpty() && !submitters.contains(answer.by())) {
            throw new BadArgumentException("You need to be " + String.join(",", submitters) + " to "
                    + (answer.proceed() ? "submit" : "cancel") + " this");
        }
        values(answer);
    }

    /**
     * {@return the values of all parameters, by name}
     *
     * @throws BadArgumentException if the answer gives a value that is none of a parameter's, or for no parameter
     */
    public Map<String, Object> values(Answer answer) {
        for (String name : answer.given().keySet()) {
            if (parameters.stream().noneMatch(parameter -> parameter.name().equals(name))) {
                throw new BadArgumentException("No such parameter definition: " + name);
            }
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (QuestionParameter parameter : parameters) {
            String given = answer.given().get(parameter.name());
            values.put(parameter.name(), given == null ? parameter.standard() : parameter.value(given));
        }
        return values;
    }
}
