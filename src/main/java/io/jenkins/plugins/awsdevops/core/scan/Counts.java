// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many findings there are of each severity. */
record Counts(Map<Severity, Integer> bySeverity) {
    Counts {
        Map<Severity, Integer> all = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            all.put(severity, bySeverity.getOrDefault(severity, 0));
        }
        bySeverity = Collections.unmodifiableMap(all);
    }

    /** {@return the counts of a table by the severities' ranks} */
    static Counts of(int[] counts) {
        Map<Severity, Integer> map = new EnumMap<>(Severity.class);
        for (int i = 0; i < counts.length; i++) {
            map.put(Severity.at(i), counts[i]);
        }
        return new Counts(map);
    }

    int of(Severity severity) {
        return bySeverity.getOrDefault(severity, 0);
    }

    int total() {
        return bySeverity.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** {@return the counts that are not zero, worst first: {@code 2 CRITICAL, 5 HIGH}} */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        bySeverity.forEach((severity, count) -> {
            if (count > 0) {
                parts.add(count + " " + severity);
            }
        });
        return parts.isEmpty() ? "none" : String.join(", ", parts);
    }
}
