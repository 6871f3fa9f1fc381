// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two texts as {@code diff -u} and Git write it, with three lines of context. Lines end at line feeds; a
 * carriage return before one is part of the line, as in Git.
 */
public final class UnifiedDiff {
    private static final int CONTEXT = 3;

    private final List<String> before;
    private final List<String> after;

    private UnifiedDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** {@return the difference, empty if there is none} {@code name} is the file's path, with forward slashes. */
    public static String of(String name, String before, String after) {
        if (before.equals(after)) {
            return "";
        }
        UnifiedDiff diff = new UnifiedDiff(lines(before), lines(after));
        StringBuilder text = new StringBuilder("--- a/" + name + "\n+++ b/" + name + "\n");
        for (List<LineChange> hunk : hunks(LineChange.between(diff.before, diff.after))) {
            diff.write(hunk, text);
        }
        return text.toString();
    }

    private static List<List<LineChange>> hunks(List<LineChange> changes) {
        List<List<LineChange>> hunks = new ArrayList<>();
        int end = Integer.MIN_VALUE;
        for (LineChange change : changes) {
            if (hunks.isEmpty() || change.beforeFrom() - end > 2 * CONTEXT) {
                hunks.add(new ArrayList<>());
            }
            hunks.get(hunks.size() - 1).add(change);
            end = change.beforeTo();
        }
        return hunks;
    }

    private void write(List<LineChange> hunk, StringBuilder text) {
        LineChange first = hunk.get(0);
        LineChange last = hunk.get(hunk.size() - 1);
        int lead = Math.min(CONTEXT, first.beforeFrom());
        int trail = Math.min(CONTEXT, before.size() - last.beforeTo());
        text.append("@@ -")
                .append(range(first.beforeFrom() - lead, last.beforeTo() + trail))
                .append(" +")
                .append(range(first.afterFrom() - lead, last.afterTo() + trail))
                .append(" @@\n");
        int at = first.beforeFrom() - lead;
        for (LineChange change : hunk) {
            append(' ', before.subList(at, change.beforeFrom()), text);
            append('-', before.subList(change.beforeFrom(), change.beforeTo()), text);
            append('+', after.subList(change.afterFrom(), change.afterTo()), text);
            at = change.beforeTo();
        }
        append(' ', before.subList(at, at + trail), text);
    }

    private static void append(char sign, List<String> lines, StringBuilder text) {
        for (String line : lines) {
            text.append(sign).append(line);
            if (!line.endsWith("\n")) {
                text.append("\n\\ No newline at end of file\n");
            }
        }
    }

    /** As in diff: a single line has no count, an empty range names the line before it. */
    private static String range(int from, int to) {
        int count = to - from;
        return (count == 0 ? from : from + 1) + (count == 1 ? "" : "," + count);
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(from, next));
            from = next;
        }
        return lines;
    }
}
