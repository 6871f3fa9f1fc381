// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The first and the last lines of a log that may be longer than a page can show. */
final class KeptLines {
    private static final int LONGEST = 4000;
    private static final int LEAST = 100;

    private final int first;
    private final int last;
    private final List<String> head = new ArrayList<>();
    private final Deque<String> tail = new ArrayDeque<>();
    private int count;

    KeptLines(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /** @param room whether more lines than now may be kept */
    void add(String line, boolean room) {
        count++;
        String kept = line.length() <= LONGEST
                ? line
                : line.substring(0, LONGEST) + " ... (" + (line.length() - LONGEST) + " more characters)";
        if (room && tail.isEmpty() && head.size() < first) {
            head.add(kept);
            return;
        }
        tail.addLast(kept);
        if (tail.size() > last || (!room && tail.size() > LEAST)) {
            tail.removeFirst();
        }
    }

    /** {@return how many are kept} */
    int kept() {
        return head.size() + tail.size();
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
        return count - kept();
    }
}
