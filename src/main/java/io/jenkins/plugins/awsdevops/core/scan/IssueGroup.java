// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

/**
 * The findings of one issue, and which of them are new.
 *
 * <p>One that stands in the baseline exactly so is old. Of the others (moved lines, another version of the package) as
 * many are old as the baseline has that are left over; the rest are new, the worst of them first. Findings of the
 * baseline that are suppressed now make room for none: suppressing one and bringing another is one new finding.
 */
final class IssueGroup {
    private static final int SEVERITIES = Severity.COUNT;

    private int active;
    private int inBaseline;
    private int suppressed;

    // by fixable (yes first) and severity (worst first)
    private final int[] known = new int[2 * SEVERITIES];
    private final int[] unknown = new int[2 * SEVERITIES];

    void add(int marks) {
        boolean isActive = Mark.has(marks, Mark.ACTIVE);
        boolean isSuppressed = !isActive && Mark.has(marks, Mark.SUPPRESSED);
        boolean isInBaseline = Mark.has(marks, Mark.BASELINE);
        suppressed += isSuppressed ? 1 : 0;
        inBaseline += isInBaseline && !isSuppressed ? 1 : 0;
        if (isActive) {
            active++;
            int rank = Mark.severity(marks) + (Mark.has(marks, Mark.FIXABLE) ? 0 : SEVERITIES);
            (isInBaseline ? known : unknown)[rank]++;
        }
    }

    int suppressed() {
        return suppressed;
    }

    /** {@return how many of the baseline's findings are gone} */
    int fixed() {
        return Math.max(0, inBaseline - active);
    }

    boolean hasNew() {
        return active > inBaseline;
    }

    /** {@return how many are new of this severity} */
    int newOnes(Severity severity, boolean fixable) {
        int places = Math.max(0, active - inBaseline);
        int rank = rank(severity, fixable);
        for (int better = 0; better < rank; better++) {
            places -= unknown[better];
        }
        return Math.max(0, Math.min(places, unknown[rank]));
    }

    /** {@return how many there are of this severity} */
    int all(Severity severity, boolean fixable) {
        int rank = rank(severity, fixable);
        return known[rank] + unknown[rank];
    }

    private static int rank(Severity severity, boolean fixable) {
        return severity.rank() + (fixable ? 0 : SEVERITIES);
    }
}
