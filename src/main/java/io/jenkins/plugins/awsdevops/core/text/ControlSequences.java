// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a line as a terminal would (ECMA-48): colours are kept, a carriage return starts the line anew, tabs become
 * spaces, and everything else that would move the cursor, set a title, hide or reorder text is left out.
 */
final class ControlSequences {
    private static final char ESCAPE = '\u001b';
    private static final int TAB = 8;

    private final String line;
    private final List<StyledText.Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private TextStyle style = TextStyle.NONE;
    private int columns;
    private boolean returned;
    private int at;

    ControlSequences(String line) {
        this.line = line;
    }

    List<StyledText.Piece> pieces() {
        while (at < line.length()) {
            int c = line.codePointAt(at);
            at += Character.charCount(c);
            if (c == ESCAPE) {
                escape();
            } else if (c == 0x9b) {
                control();
            } else if (c == '\r') {
                returned = true;
            } else if (c == '\t') {
                print(" ".repeat(TAB - columns % TAB));
            } else if (Character.getType(c) == Character.SURROGATE) {
                print("\ufffd");
            } else if (isPrintable(c)) {
                print(Character.toString(c));
            }
        }
        finishPiece();
        return pieces;
    }

    private void print(String shown) {
        if (returned) {
            pieces.clear();
            text.setLength(0);
            columns = 0;
            returned = false;
        }
        text.append(shown);
        columns += Columns.of(shown);
    }

    private void finishPiece() {
        if (text.length() > 0) {
            pieces.add(new StyledText.Piece(text.toString(), style));
            text.setLength(0);
        }
    }

    private void escape() {
        char kind = at < line.length() ? line.charAt(at) : ' ';
        if (kind == '[') {
            at++;
            control();
        } else if ("]PX^_".indexOf(kind) >= 0) {
            at++;
            skipString();
        } else {
            skipShort();
        }
    }

    /** {@code ESC ( B} and its like: intermediates, then one final character. */
    private void skipShort() {
        int end = at;
        while (end < line.length() && line.charAt(end) >= 0x20 && line.charAt(end) <= 0x2f) {
            end++;
        }
        if (end < line.length() && line.charAt(end) >= 0x30 && line.charAt(end) <= 0x7e) {
            at = end + 1;
        }
    }

    /** A title, a link, a device string. One without an end hides nothing: only its introducer is left out. */
    private void skipString() {
        for (int end = at; end < line.length(); end++) {
            char c = line.charAt(end);
            if (c == '\u0007' || c == '\u009c') {
                at = end + 1;
                return;
            } else if (c == ESCAPE && end + 1 < line.length() && line.charAt(end + 1) == '\\') {
                at = end + 2;
                return;
            }
        }
    }

    private void control() {
        int begin = at;
        while (at < line.length() && line.charAt(at) >= 0x20 && line.charAt(at) <= 0x3f) {
            at++;
        }
        String parameters = line.substring(begin, at);
        if (at < line.length() && line.charAt(at) >= 0x40 && line.charAt(at) <= 0x7e) {
            if (line.charAt(at) == 'm' && parameters.matches("[0-9;:]*")) {
                finishPiece();
                style = style.after(numbers(parameters));
            }
            at++;
        }
    }

    private static List<Integer> numbers(String parameters) {
        List<Integer> numbers = new ArrayList<>();
        for (String number : parameters.split("[;:]", -1)) {
            numbers.add(number.isEmpty() ? 0 : number.length() > 3 ? 999 : Integer.parseInt(number));
        }
        return numbers;
    }

    private static boolean isPrintable(int c) {
        boolean reorders = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
        boolean breaks = c == 0x2028 || c == 0x2029 || c == 0xfeff;
        return !Character.isISOControl(c) && !reorders && !breaks;
    }
}
