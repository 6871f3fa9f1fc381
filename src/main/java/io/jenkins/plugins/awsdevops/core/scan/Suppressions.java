// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The first suppressed findings in the order of the alphabet, with who suppressed them; others are only counted. */
final class Suppressions {
    private static final int KEPT = 10;

    private final NavigableSet<String> first = new TreeSet<>();

    void add(Finding finding, Suppression suppression) {
        first.add(Wording.suppressed(finding, suppression));
        if (first.size() > KEPT) {
            first.pollLast();
        }
    }

    /** {@return a line for each} */
    List<String> first() {
        return List.copyOf(first);
    }
}
