// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import io.jenkins.plugins.awsdevops.core.data.Arguments;
import io.jenkins.plugins.awsdevops.core.data.Parameter;
import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import io.jenkins.plugins.awsdevops.runner.step.PlatformStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads {@code key=value} words by the declared types of a step. */
final class StepArguments {
    private StepArguments() {}

    /**
     * {@return the named arguments} A step that judges returns its verdict instead of failing ({@code onFail=return}),
     * unless the caller says otherwise: the exit code tells.
     */
    static Map<String, Object> parse(PlatformStep<?> step, List<String> words) {
        Map<String, Parameter> known = step.parameters().stream()
                .collect(Collectors.toMap(Parameter::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Map<String, Object> arguments = new LinkedHashMap<>();
        if (known.containsKey("onFail")) {
            arguments.put("onFail", "return");
        }
        Map<String, String> given = new LinkedHashMap<>();
        for (String word : words) {
            int sign = word.indexOf('=');
            if (sign < 1) {
                throw new BadArgumentException(step.name() + ": '" + word
                        + "' is not an argument; write key=value, for instance " + example(step));
            }
            String key = word.substring(0, sign);
            Parameter parameter = known.get(key);
            if (parameter == null) {
                throw Arguments.unknown(step.name(), key, known.keySet());
            }
            if (given.put(key, word) != null) {
                throw new BadArgumentException(step.name() + ": parameter '" + key + "' is given twice");
            }
            arguments.put(key, read(parameter, word.substring(sign + 1)));
        }
        return arguments;
    }

    private static Object read(Parameter parameter, String text) {
        try {
            return Arguments.read(parameter, text);
        } catch (BadInputException e) {
            throw new BadArgumentException(e.getMessage());
        }
    }

    private static String example(PlatformStep<?> step) {
        Parameter first = step.parameters().get(0);
        return first.name() + "=...";
    }
}
