// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is still open at the end of a piece of Markdown: a code fence, a comment, a tag, {@code <details>}. */
final class OpenMarkup {
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,})(.*)$");
    private static final Pattern TAG = Pattern.compile("<!--|<(/?)details\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNFINISHED = Pattern.compile("</?[A-Za-z][^>\\n]*|</?|<!-?");
    private static final int NONE = -1;

    private final String text;
    private String fence = "";
    private int details = 0;
    private int comment = NONE;

    private OpenMarkup(String text) {
        this.text = text;
    }

    static OpenMarkup of(String text) {
        OpenMarkup open = new OpenMarkup(text);
        int start = 0;
        while (start < text.length()) {
            int lineFeed = text.indexOf('\n', start);
            int end = lineFeed < 0 ? text.length() : lineFeed;
            open.read(start, text.substring(start, end).stripTrailing());
            start = end + 1;
        }
        return open;
    }

    /** {@return what must follow so that nothing stays open} */
    String closing() {
        StringBuilder closing = new StringBuilder();
        if (!fence.isEmpty()) {
            closing.append(text.endsWith("\n") ? "" : "\n").append(fence).append('\n');
        }
        if (details > 0) {
            closing.append('\n').append("</details>\n".repeat(details));
        }
        return closing.toString();
    }

    /** {@return where a comment or a tag begins that does not end; the length of the text if there is none} */
    int beginOfOpenTag() {
        if (comment != NONE) {
            return comment;
        }
        int last = text.lastIndexOf('<');
        boolean open = fence.isEmpty()
                && last >= 0
                && UNFINISHED.matcher(text.substring(last)).matches();
        return open ? last : text.length();
    }

    private void read(int start, String line) {
        Matcher mark = FENCE.matcher(line);
        if (comment == NONE && mark.matches()) {
            readFence(mark.group(1), mark.group(2));
        } else if (fence.isEmpty()) {
            readTags(start, line);
        }
    }

    private void readFence(String mark, String rest) {
        if (fence.isEmpty()) {
            boolean opens = mark.charAt(0) == '~' || rest.indexOf('`') < 0;
            fence = opens ? mark : "";
        } else if (mark.charAt(0) == fence.charAt(0) && mark.length() >= fence.length() && rest.isBlank()) {
            fence = "";
        }
    }

    private void readTags(int start, String line) {
        int at = comment == NONE ? 0 : afterComment(line, 0);
        Matcher tag = TAG.matcher(line);
        while (at >= 0 && tag.find(at)) {
            if (tag.group().equals("<!--")) {
                comment = start + tag.start();
                at = afterComment(line, tag.end());
            } else {
                details = Math.max(0, details + (tag.group(1).isEmpty() ? 1 : -1));
                at = tag.end();
            }
        }
    }

    private int afterComment(String line, int from) {
        int end = line.indexOf("-->", from);
        if (end < 0) {
            return NONE;
        }
        comment = NONE;
        return end + 3;
    }
}
