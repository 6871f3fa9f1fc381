// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import io.jenkins.plugins.awsdevops.core.data.Arguments;
import io.jenkins.plugins.awsdevops.core.data.Json;
import io.jenkins.plugins.awsdevops.core.data.Parameter;
import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a form's field as the value of a parameter, and back. A map is written one {@code name=value} a line, a
 * list one element a line, a list of maps as JSON; JSON is read everywhere.
 */
final class FormArguments {
    private static final Pattern COUNT = Pattern.compile("\\w+\\s*=\\s*\\d{1,9}");

    private FormArguments() {}

    /**
     * {@return the value that the text means}
     *
     * @throws io.jenkins.plugins.awsdevops.core.problem.PlatformException if it is no such value
     */
    static Object read(Parameter parameter, String text) {
        Class<?> type = raw(parameter.type());
        boolean json =
                text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (json || type.isPrimitive() || type == String.class) {
            return Arguments.read(parameter, text.strip());
        } else if (type == Map.class) {
            return map(parameter.name(), lines);
        } else if (type == Object.class
                && lines.stream().allMatch(line -> COUNT.matcher(line).matches())) {
            return counts(lines);
        }
        return type == Object.class && lines.size() == 1 ? lines.get(0) : lines;
    }

    /** {@return the text of the value in a form; empty for none} */
    static String write(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                    .collect(Collectors.joining("\n"));
        } else if (value instanceof List<?> list) {
            if (list.stream().anyMatch(Map.class::isInstance)) {
                return Json.compact(list);
            }
            return list.stream().map(String::valueOf).collect(Collectors.joining("\n"));
        }
        return value == null ? "" : value.toString();
    }

    private static Map<String, Object> map(String parameter, List<String> lines) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (String line : lines) {
            int sign = line.indexOf('=');
            if (sign < 1) {
                throw new BadArgumentException(parameter + ": '" + line + "' is not name=value");
            }
            map.put(line.substring(0, sign).strip(), line.substring(sign + 1).strip());
        }
        return map;
    }

    /** The highest allowed counts of a policy: {@code CRITICAL=0}. */
    private static Map<String, Object> counts(List<String> lines) {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (String line : lines) {
            String[] sides = line.split("=", 2);
            counts.put(sides[0].strip(), Integer.valueOf(sides[1].strip()));
        }
        return counts;
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
    }
}
