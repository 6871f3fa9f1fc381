// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who suppressed how many findings. */
final class Suppressions {
    private static final int MOST = 20;
    private static final String OTHERS = "by others";

    private final Map<String, Integer> counts = new TreeMap<>();

    void add(Suppression suppression) {
        String by = Wording.shown(suppression.status())
                + (suppression.by().isEmpty() ? "" : " by " + Wording.shown(suppression.by()));
        counts.merge(counts.size() < MOST || counts.containsKey(by) ? by : OTHERS, 1, Integer::sum);
    }

    /** {@return for instance {@code 2 ignored by .trivyignore, 1 not_affected by vex.json}} */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        counts.forEach((by, count) -> parts.add(count + " " + by));
        return String.join(", ", parts);
    }
}
