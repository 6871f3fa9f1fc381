// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps;

import groovy.lang.Closure;
import groovy.lang.GString;
import io.jenkins.plugins.awsdevops.runner.step.Described;
import io.jenkins.plugins.awsdevops.runner.step.Given;
import io.jenkins.plugins.awsdevops.runner.step.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a script wrote behind the name of a step, by the rules of the Pipeline DSL: a map is named arguments, one other
 * value is the sole argument, a closure at the end is the body; GStrings are strings at every depth.
 */
final class CallArguments {
    private static final List<String> HINTS =
            List.of("label", "name", "message", "script", "path", "file", "id", "resource", "identifier");

    private final Map<String, Object> named = new LinkedHashMap<>();
    private final Set<String> interpolated = new LinkedHashSet<>();
    private final Closure<?> body;

    private CallArguments(Map<?, ?> named, Closure<?> body) {
        this.body = body;
        named.forEach((name, value) -> this.named.put(String.valueOf(name), flat(value)));
    }

    static CallArguments parse(Object arguments, Signature signature) {
        boolean onlyOne =
                signature.parameters().size() == 1 && signature.soleParameter().isPresent();
        return parse(arguments, signature.soleParameter().orElse(null), signature.takesBody(), onlyOne);
    }

    /** @param sole the name for an argument without one */
    static CallArguments parse(Object arguments, String sole) {
        return parse(arguments, sole, false, false);
    }

    private static CallArguments parse(Object arguments, String sole, boolean takesBody, boolean onlyOne) {
        List<Object> rest = new ArrayList<>(
                arguments instanceof Object[] array ? Arrays.asList(array) : Collections.singletonList(arguments));
        Closure<?> body = null;
        if (takesBody && !rest.isEmpty() && rest.get(rest.size() - 1) instanceof Closure<?> closure) {
            body = closure;
            rest.remove(rest.size() - 1);
        }
        if (rest.isEmpty()) {
            return new CallArguments(Map.of(), body);
        }
        if (rest.size() == 1 && rest.get(0) instanceof Map<?, ?> map && !map.containsKey("$class")) {
            if (!onlyOne || (sole != null && map.size() == 1 && map.containsKey(sole))) {
                return new CallArguments(map, body);
            }
        }
        if (rest.size() > 1 || sole == null) {
            throw new IllegalArgumentException(
                    "Expected named arguments but got " + (rest.size() > 1 ? rest : rest.get(0)));
        }
        return new CallArguments(Collections.singletonMap(sole, rest.get(0)), body);
    }

    boolean hasBody() {
        return body != null;
    }

    Map<String, Object> named() {
        return named;
    }

    /** {@return the strings that were made from GStrings} */
    Set<String> interpolated() {
        return interpolated;
    }

    /** {@return what tells this call from others, at most 60 characters; empty if nothing does} */
    String hint() {
        for (String name : HINTS) {
            if (named.get(name) instanceof CharSequence text && !text.isEmpty()) {
                String line = firstLine(text.toString());
                return line.length() > 60 ? line.substring(0, 57) + "..." : line;
            }
        }
        return "";
    }

    /** The first line that says something: the interpreter of a script does not. */
    private static String firstLine(String text) {
        return text.strip()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#!"))
                .findFirst()
                .orElse("");
    }

    /** {@return the arguments in the types of the signature} Unknown ones are told to {@code log} and left out. */
    Given bind(Signature signature, Consumer<String> log) {
        Map<String, Object> bound = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        named.forEach((name, value) -> {
            Class<?> type = signature.parameters().get(name);
            if (type != null) {
                bound.put(name, Coercion.to(type, value, signature, name, named));
            } else if (signature.takesAny()) {
                bound.put(name, value instanceof Closure<?> closure ? new ClosureBody(closure) : value);
            } else {
                unknown.add(name);
            }
        });
        if (!unknown.isEmpty()) {
            log.accept("WARNING: Unknown parameter(s) found for class type '" + signature.jenkinsClass() + "': "
                    + String.join(",", unknown));
        }
        return new Given(bound, body == null ? null : new ClosureBody(body));
    }

    private Object flat(Object value) {
        if (value instanceof GString) {
            String text = value.toString();
            interpolated.add(text);
            return text;
        }
        if (value instanceof List<?> list) {
            List<Object> flat = new ArrayList<>();
            list.forEach(element -> flat.add(flat(element)));
            return flat;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> flat = new LinkedHashMap<>();
            map.forEach((key, element) -> flat.put(key instanceof GString ? key.toString() : key, flat(element)));
            return flat;
        }
        return value;
    }

    /** {@return maps with {@code $class} as what they describe, at every depth} */
    static Object described(Object value) {
        if (value instanceof List<?> list) {
            List<Object> all = new ArrayList<>();
            list.forEach(element -> all.add(described(element)));
            return all;
        }
        if (value instanceof Map<?, ?> map && map.get("$class") instanceof String type) {
            Map<String, Object> arguments = new LinkedHashMap<>();
            map.forEach((key, element) -> {
                if (!key.equals("$class")) {
                    arguments.put(String.valueOf(key), described(element));
                }
            });
            return new Described(type, arguments);
        }
        return value;
    }
}
