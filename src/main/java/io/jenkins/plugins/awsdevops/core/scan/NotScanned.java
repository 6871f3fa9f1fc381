// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import io.jenkins.plugins.awsdevops.core.text.Visible;

/** What the scanner could not look at: how many things, and the first by name in the alphabet. */
final class NotScanned {
    private static final int LONGEST_REASON = 160;

    private int count;
    private String first = "";

    void add(String what, String why) {
        String named = Wording.shown(what) + ": " + Visible.of(why, LONGEST_REASON);
        first = count == 0 || named.compareTo(first) < 0 ? named : first;
        count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    String reason() {
        return count == 1
                ? "the scanner could not look at " + first
                : "the scanner could not look at " + count + " things, for instance " + first;
    }
}
