// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of one call, already of the types that the {@link Signature} declares: GStrings are strings at every
 * depth, maps with {@code $class} and calls of symbols are {@link Described}.
 */
public final class Given implements Serializable {
    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, Object> values;
    private final Body body;

    /** @param body null if the call has none */
    public Given(Map<String, ?> values, Body body) {
        this.values = new LinkedHashMap<>(values);
        this.body = body;
    }

    /** Whether the call names this parameter, be it with null. */
    public boolean has(String parameter) {
        return values.containsKey(parameter);
    }

    /** {@return the value, null if it is null or not given} */
    public Object get(String parameter) {
        return values.get(parameter);
    }

    /** {@return the text, null if it is null or not given} */
    public String text(String parameter) {
        return (String) values.get(parameter);
    }

    public String text(String parameter, String otherwise) {
        String text = text(parameter);
        return text == null ? otherwise : text;
    }

    public boolean flag(String parameter, boolean otherwise) {
        Object value = values.get(parameter);
        return value == null ? otherwise : (Boolean) value;
    }

    public long number(String parameter, long otherwise) {
        Object value = values.get(parameter);
        return value == null ? otherwise : ((Number) value).longValue();
    }

    /** {@return the list, empty if it is null or not given} */
    public List<?> list(String parameter) {
        Object value = values.get(parameter);
        return value == null ? List.of() : (List<?>) value;
    }

    /** {@return all arguments by name, in the order of the call} */
    public Map<String, Object> all() {
        return values;
    }

    /** {@return the block after the arguments} */
    public Optional<Body> body() {
        return Optional.ofNullable(body);
    }
}
