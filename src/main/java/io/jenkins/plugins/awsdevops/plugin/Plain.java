// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies of values that may cross to an agent, into a script and into a saved build: maps and lists of the JDK's usual
 * kinds, text as {@link String} (a script's text with values in it is a Groovy type).
 */
final class Plain {
    private Plain() {}

    static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map(map);
        } else if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(each -> copy.add(copy(each)));
            return copy;
        }
        return value instanceof CharSequence ? value.toString() : value;
    }

    /** Names are text in all maps that core gives or takes; core refuses others. */
    static Map<Object, Object> map(Map<?, ?> map) {
        Map<Object, Object> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> copy.put(copy(name), copy(value)));
        return copy;
    }
}
