// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An object of Jenkins that a script describes: {@code string(name: 'A')} or {@code [$class: 'StringBinding', ...]}.
 *
 * @param symbol the symbol, or the value of {@code $class}
 */
public record Described(String symbol, Map<String, Object> arguments) implements Serializable {
    /** Key of a sole argument that was given without a name. */
    public static final String SOLE = "<anonymous>";

    public Described {
        arguments = new LinkedHashMap<>(arguments);
    }

    /** {@return the value of the argument, or of the one that was given without a name; null if there is none} */
    public Object get(String name) {
        return arguments.containsKey(name) ? arguments.get(name) : arguments.get(SOLE);
    }

    /** As Jenkins prints it, for instance {@code @string(name=A)}. */
    @Override
    public String toString() {
        return arguments.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(",", "@" + symbol + "(", ")"));
    }
}
