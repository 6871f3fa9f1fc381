// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.text.Nearest;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The highest count of findings of each severity that is allowed; a severity without a limit may occur any number of
 * times.
 */
record Limits(Map<Severity, Integer> allowed) {
    static final Limits NONE = new Limits(Map.of());

    Limits {
        EnumMap<Severity, Integer> sorted = new EnumMap<>(Severity.class);
        sorted.putAll(allowed);
        allowed = Collections.unmodifiableMap(sorted);
    }

    /** How many findings of a severity are over its limit. */
    record Breach(Severity severity, int count, int allowed) {
        @Override
        public String toString() {
            return count + " " + severity + " allowed " + allowed;
        }
    }

    /**
     * Reads {@code failOn} and {@code unstableOn}: a severity allows none of it and of worse ones; a map gives each
     * severity's limit. UNKNOWN has a limit only where it is named; as the least of all, {@code failOn: 'UNKNOWN'} allows
     * no finding whatever.
     *
     * @throws BadArgumentException if it is neither
     */
    static Limits parse(String parameter, Object value) {
        Map<Severity, Integer> allowed = new EnumMap<>(Severity.class);
        if (value instanceof String text) {
            Severity named = severity(parameter, text);
            Arrays.stream(Severity.values())
                    .filter(severity -> severity.compareTo(named) <= 0)
                    .forEach(severity -> allowed.put(severity, 0));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, count) -> {
                Severity severity = severity(parameter, String.valueOf(name));
                if (allowed.put(severity, count(parameter + "." + name, count)) != null) {
                    throw new BadArgumentException(parameter + ": names " + severity + " twice");
                }
            });
        } else {
            throw new BadArgumentException(parameter + ": must be a severity, for instance 'HIGH', or a map from"
                    + " severities to the highest allowed counts, for instance [CRITICAL: 0, HIGH: 5]");
        }
        return new Limits(allowed);
    }

    /** {@return the limits that these counts are over, worst first} More findings never give fewer breaches. */
    List<Breach> breaches(Counts counts) {
        return allowed.entrySet().stream()
                .map(limit -> new Breach(limit.getKey(), counts.of(limit.getKey()), limit.getValue()))
                .filter(breach -> breach.count() > breach.allowed())
                .toList();
    }

    /** {@return the limits in words: {@code CRITICAL 0, HIGH 5}} */
    @Override
    public String toString() {
        return String.join(
                ", ",
                allowed.entrySet().stream()
                        .map(limit -> limit.getKey() + " " + limit.getValue())
                        .toList());
    }

    private static Severity severity(String parameter, String text) {
        List<String> names =
                Arrays.stream(Severity.values()).map(Severity::name).toList();
        return Severity.named(text)
                .orElseThrow(() -> new BadArgumentException(parameter + ": '" + text + "' is no severity"
                        + Nearest.hint(text, names) + " Known are: " + String.join(", ", names) + "."));
    }

    private static int count(String path, Object value) {
        if (!(value instanceof Integer || value instanceof Long) || ((Number) value).longValue() < 0) {
            throw new BadArgumentException(path + ": must be a whole number, 0 or more, but is '" + value + "'");
        }
        return (int) Math.min(Integer.MAX_VALUE, ((Number) value).longValue());
    }
}
