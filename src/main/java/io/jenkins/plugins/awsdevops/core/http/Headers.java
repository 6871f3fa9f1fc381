// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.http;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Header fields; names without regard to case, one value each. They do not print their values: some are tokens. */
public final class Headers {
    public static final Headers NONE = new Headers(Map.of());

    private final Map<String, String> values;

    private Headers(Map<String, String> values) {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(values);
        this.values = Collections.unmodifiableMap(copy);
    }

    public static Headers of(Map<String, String> values) {
        return new Headers(values);
    }

    public Headers with(String name, String value) {
        Map<String, String> copy = new TreeMap<>(values);
        copy.put(name, value);
        return new Headers(copy);
    }

    public Headers without(String name) {
        Map<String, String> copy = new TreeMap<>(values);
        copy.remove(name);
        return new Headers(copy);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** {@return all fields, sorted by name} */
    public Map<String, String> asMap() {
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Headers headers && values.equals(headers.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
