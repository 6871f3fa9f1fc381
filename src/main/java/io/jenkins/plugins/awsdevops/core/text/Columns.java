// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.text;

/** How many columns of a terminal a text takes: wide East Asian characters and emoji two, combining marks none. */
public final class Columns {
    /** The main ranges of Unicode's East Asian Width (UAX 11) W and F. */
    private static final int[][] WIDE = {
        {0x1100, 0x115f},
        {0x2e80, 0x303e},
        {0x3040, 0xa4cf},
        {0xac00, 0xd7a3},
        {0xf900, 0xfaff},
        {0xfe30, 0xfe6f},
        {0xff00, 0xff60},
        {0xffe0, 0xffe6},
        {0x1f300, 0x1f64f},
        {0x1f680, 0x1f6ff},
        {0x1f900, 0x1f9ff},
        {0x20000, 0x3fffd}
    };

    private Columns() {}

    public static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    /** {@return the length of the longest beginning of the text that takes at most that many columns} */
    public static int fitting(String text, int columns) {
        int used = 0;
        int end = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            used += of(c);
            if (used > columns) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /** {@return the text, or its beginning with an ellipsis if it takes more than that many columns} */
    public static String cut(String text, int columns, String ellipsis) {
        if (of(text) <= columns) {
            return text;
        }
        return text.substring(0, fitting(text, Math.max(0, columns - of(ellipsis)))) + ellipsis;
    }

    /** {@return the text with spaces after it up to that many columns} */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    private static int of(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    private static boolean isWide(int c) {
        for (int[] range : WIDE) {
            if (c >= range[0] && c <= range[1]) {
                return true;
            }
        }
        return false;
    }
}
