// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.text;

import java.util.Locale;

/**
 * Text from outside made fit for one line of a log: nothing in it moves a cursor, colours a terminal, starts a Jenkins
 * console note, turns the reading direction or breaks the line.
 */
public final class Visible {
    private static final String CUT = "...";

    private Visible() {}

    /**
     * {@return the text in one line} Line breaks and tabs become a space; other control, format and broken characters
     * stand there as their escape, {@code \}{@code u001b}.
     *
     * @param max the most characters of the answer, at least 4; a longer text ends in three dots
     */
    public static String of(String text, int max) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), max));
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            String piece = piece(point);
            if (line.length() + piece.length() > max) {
                return shorten(line, max);
            }
            line.append(piece);
            i += Character.charCount(point);
        }
        return line.toString();
    }

    private static String piece(int point) {
        if (point == '\n' || point == '\r' || point == '\t') {
            return " ";
        }
        return isHarmless(point) ? Character.toString(point) : String.format(Locale.ROOT, "\\u%04x", point);
    }

    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String shorten(StringBuilder line, int max) {
        int end = Math.min(line.length(), max - CUT.length());
        if (end > 0 && Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end) + CUT;
    }
}
