// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import java.util.HashMap;
import java.util.Map;

/** A hash set of (issue, occurrence) with a byte of marks each, in primitive arrays with open addressing. */
final class Shard {
    private static final int FIRST_CAPACITY = 32;

    private long[] issues = new long[FIRST_CAPACITY];
    private long[] occurrences = new long[FIRST_CAPACITY];
    private byte[] marks = new byte[FIRST_CAPACITY];
    private int size;

    /** {@return whether it is a new one} {@code added} are never 0, which means a free place. */
    boolean add(long issue, long occurrence, int added) {
        int at = find(issue, occurrence);
        boolean isNew = marks[at] == 0;
        issues[at] = issue;
        occurrences[at] = occurrence;
        marks[at] |= (byte) added;
        if (isNew && ++size > marks.length / 5 * 4) {
            grow();
        }
        return isNew;
    }

    /** {@return the marks, 0 where it is not there} */
    int marks(long issue, long occurrence) {
        return marks[find(issue, occurrence)] & 0xFF;
    }

    IssueGroup group(long issue) {
        IssueGroup group = new IssueGroup();
        for (int i = 0; i < marks.length; i++) {
            if (issues[i] == issue && isFinding(i)) {
                group.add(marks[i]);
            }
        }
        return group;
    }

    /** Groups the findings by issue and hands each group over. */
    void compareInto(Comparison comparison) {
        Map<Long, IssueGroup> groups = new HashMap<>();
        for (int i = 0; i < marks.length; i++) {
            if (isFinding(i)) {
                groups.computeIfAbsent(issues[i], issue -> new IssueGroup()).add(marks[i]);
            }
        }
        groups.values().forEach(comparison::add);
    }

    private boolean isFinding(int i) {
        return marks[i] != 0 && !Mark.has(marks[i], Mark.ISSUE);
    }

    private int find(long issue, long occurrence) {
        int at = (int) Math.multiplyHigh(occurrence >>> 1, (long) marks.length << 1);
        while (marks[at] != 0 && (occurrences[at] != occurrence || issues[at] != issue)) {
            at = at + 1 == marks.length ? 0 : at + 1;
        }
        return at;
    }

    private void grow() {
        long[] oldIssues = issues;
        long[] oldOccurrences = occurrences;
        byte[] oldMarks = marks;
        int capacity = oldMarks.length + oldMarks.length / 2;
        issues = new long[capacity];
        occurrences = new long[capacity];
        marks = new byte[capacity];
        for (int i = 0; i < oldMarks.length; i++) {
            if (oldMarks[i] != 0) {
                int at = find(oldIssues[i], oldOccurrences[i]);
                issues[at] = oldIssues[i];
                occurrences[at] = oldOccurrences[i];
                marks[at] = oldMarks[i];
            }
        }
    }
}
