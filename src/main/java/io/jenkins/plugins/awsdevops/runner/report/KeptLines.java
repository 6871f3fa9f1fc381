// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The first and the last lines of a log that may be longer than a page can show. */
final class KeptLines {
    private static final int LONGEST = 4000;

    private final int first;
    private final int last;
    private final List<String> head = new ArrayList<>();
    private final Deque<String> tail = new ArrayDeque<>();
    private int count;

    KeptLines(int first, int last) {
        this.first = first;
        this.last = last;
    }

    void add(String line) {
        count++;
        String kept = line.length() <= LONGEST
                ? line
                : line.substring(0, LONGEST) + " ... (" + (line.length() - LONGEST) + " more characters)";
        if (head.size() < first) {
            head.add(kept);
            return;
        }
        tail.addLast(kept);
        if (tail.size() > last) {
            tail.removeFirst();
        }
    }

    /** {@return how many there were} */
    int count() {
        return count;
    }

    List<String> head() {
        return head;
    }

    List<String> tail() {
        return List.copyOf(tail);
    }

    /** {@return how many between head and tail are not kept} */
    int left() {
        return count - head.size() - tail.size();
    }
}
