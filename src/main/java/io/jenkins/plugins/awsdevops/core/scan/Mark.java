// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

/** What is known of a finding, as bits of a byte: the lowest three are its severity. */
final class Mark {
    /** It can be fixed, see {@link Finding#fixable()}. */
    static final int FIXABLE = 1 << 3;

    /** It is in a report of this run. */
    static final int ACTIVE = 1 << 4;

    /** It is in a report of this run as one that does not count. */
    static final int SUPPRESSED = 1 << 5;

    /** It is in the baseline. */
    static final int BASELINE = 1 << 6;

    /** It is no finding, but says that its issue is in the baseline. */
    static final int ISSUE = 1 << 7;

    private static final int SEVERITY = 7;

    private Mark() {}

    static int of(Finding finding) {
        return finding.severity().rank() | (finding.fixable() ? FIXABLE : 0);
    }

    static int severity(int marks) {
        return marks & SEVERITY;
    }

    static boolean has(int marks, int mark) {
        return (marks & mark) != 0;
    }
}
