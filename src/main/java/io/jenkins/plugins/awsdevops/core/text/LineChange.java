// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lines {@code beforeFrom} to {@code beforeTo} (exclusive, from 0) that became {@code afterFrom} to {@code afterTo}. */
record LineChange(int beforeFrom, int beforeTo, int afterFrom, int afterTo) {
    /** Edits. Beyond it the rest counts as one change, so that two different texts cost no minutes. */
    private static final int MAX_EDITS = 2_000;

    /**
     * {@return the changes between two lists of lines, in order} The shortest edit script, found greedily (Myers, "An O(ND)
     * Difference Algorithm", 1986) between the lines that both have at front and end.
     */
    static List<LineChange> between(List<String> before, List<String> after) {
        int head = 0;
        int shorter = Math.min(before.size(), after.size());
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<int[]> matches =
                matches(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
        List<LineChange> changes = new ArrayList<>();
        int b = head;
        int a = head;
        matches.add(new int[] {before.size() - tail - head, after.size() - tail - head});
        for (int[] match : matches) {
            if (match[0] + head > b || match[1] + head > a) {
                changes.add(new LineChange(b, match[0] + head, a, match[1] + head));
            }
            b = match[0] + head + 1;
            a = match[1] + head + 1;
        }
        return changes;
    }

    /** {@return pairs of indices of lines that stay} */
    private static List<int[]> matches(List<String> before, List<String> after) {
        int max = Math.min(MAX_EDITS, before.size() + after.size());
        int[] furthest = new int[2 * max + 2];
        List<int[]> trace = new ArrayList<>();
        for (int edits = 0; edits <= max; edits++) {
            trace.add(furthest.clone());
            for (int k = -edits; k <= edits; k += 2) {
                int x = start(furthest, k, edits, max);
                while (x < before.size()
                        && x - k < after.size()
                        && before.get(x).equals(after.get(x - k))) {
                    x++;
                }
                furthest[k + max] = x;
                if (x >= before.size() && x - k >= after.size()) {
                    return backtrack(trace, before.size(), after.size(), max);
                }
            }
        }
        return new ArrayList<>();
    }

    private static int start(int[] furthest, int k, int edits, int max) {
        boolean down = isDown(furthest, k, edits, max);
        return down ? furthest[Math.min(k + 1 + max, furthest.length - 1)] : furthest[k - 1 + max] + 1;
    }

    private static boolean isDown(int[] furthest, int k, int edits, int max) {
        return k == -edits || (k != edits && furthest[k - 1 + max] < furthest[k + 1 + max]);
    }

    private static List<int[]> backtrack(List<int[]> trace, int beforeSize, int afterSize, int max) {
        List<int[]> matches = new ArrayList<>();
        int x = beforeSize;
        int y = afterSize;
        for (int edits = trace.size() - 1; edits >= 0; edits--) {
            int[] furthest = trace.get(edits);
            int k = x - y;
            boolean down = isDown(furthest, k, edits, max);
            int previous = edits == 0 ? 0 : down ? k + 1 : k - 1;
            int previousX = edits == 0 ? 0 : furthest[previous + max];
            int previousY = previousX - previous;
            while (x > previousX && y > previousY && x > 0 && y > 0) {
                x--;
                y--;
                matches.add(new int[] {x, y});
            }
            x = previousX;
            y = previousY;
        }
        Collections.reverse(matches);
        return matches;
    }
}
