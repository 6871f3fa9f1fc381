// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.report;

/** Makes text harmless in a page, as text and within a quoted attribute. */
final class Escape {
    private Escape() {}

    static void into(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isAllowed(c) ? c : 0xfffd);
            }
        }
    }

    /** Characters of XML 1.0, without C1 controls and those that reorder text. */
    private static boolean isAllowed(int c) {
        boolean reorders = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        boolean broken = Character.getType(c) == Character.SURROGATE || c == 0xfffe || c == 0xffff;
        return !reorders && !control && !broken;
    }
}
