// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.text;

/**
 * Shortens text to the limit of an API. Lengths are counted in UTF-16 units, which is never less than what the APIs count.
 * No character is cut in two.
 */
public final class Cut {
    private Cut() {}

    /** {@return the text if it fits, otherwise its begin with an ellipsis as last character} */
    public static String line(String text, int limit) {
        return text.length() <= limit ? text : begin(text, limit - 1) + "…";
    }

    /**
     * {@return the Markdown if it fits, otherwise the notice, an empty line, and as many whole lines as fit} A code fence that
     * is open at the cut is closed, a comment or tag that is open is left out whole, an open {@code <details>} is closed.
     *
     * @param notice one line of Markdown, shorter than {@code limit}
     */
    public static String markdown(String text, int limit, String notice) {
        if (text.length() <= limit) {
            return text;
        }
        String top = notice + "\n\n";
        int room = limit - top.length();
        int end = room;
        while (end > 0) {
            String begin = wholeLines(text, end);
            String whole = begin + OpenMarkup.of(begin).closing();
            if (whole.length() <= room) {
                return top + whole;
            }
            end -= whole.length() - room;
        }
        return notice;
    }

    private static String wholeLines(String text, int end) {
        String begin = begin(text, end);
        int lineEnd = begin.lastIndexOf('\n');
        String whole = lineEnd < begin.length() / 2 ? begin : begin.substring(0, lineEnd + 1);
        int open = OpenMarkup.of(whole).beginOfOpenTag();
        while (open < whole.length()) {
            whole = whole.substring(0, open);
            open = OpenMarkup.of(whole).beginOfOpenTag();
        }
        return whole;
    }

    private static String begin(String text, int length) {
        int end = Math.max(0, Math.min(length, text.length()));
        if (end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }
}
