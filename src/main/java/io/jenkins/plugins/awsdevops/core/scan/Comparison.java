// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

/** What a run found, beside its baseline. Without a baseline everything is new. */
final class Comparison {
    private static final int SEVERITIES = Severity.COUNT;

    private final int[][] all = new int[2][SEVERITIES];
    private final int[][] brandNew = new int[2][SEVERITIES];
    private int suppressed;
    private int fixed;

    void add(IssueGroup group) {
        suppressed += group.suppressed();
        fixed += group.fixed();
        for (int i = 0; i < SEVERITIES; i++) {
            for (int fixable = 0; fixable < 2; fixable++) {
                all[fixable][i] += group.all(Severity.at(i), fixable == 1);
                brandNew[fixable][i] += group.newOnes(Severity.at(i), fixable == 1);
            }
        }
    }

    /** {@return all findings, or only the new ones, with or without those that nothing can be done about} */
    Counts counts(boolean newOnly, boolean ignoreUnfixed) {
        int[][] from = newOnly ? brandNew : all;
        int[] sum = from[1].clone();
        for (int i = 0; i < SEVERITIES && !ignoreUnfixed; i++) {
            sum[i] += from[0][i];
        }
        return Counts.of(sum);
    }

    int suppressed() {
        return suppressed;
    }

    int fixed() {
        return fixed;
    }
}
