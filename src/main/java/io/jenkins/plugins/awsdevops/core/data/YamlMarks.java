// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.data;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Turns the parser's marks (code points of what it was given) into offsets of the text. */
final class YamlMarks {
    private final SourceText text;
    private final String readable;
    /** The offset of each code point; empty where all are single chars. */
    private final int[] offsets;

    YamlMarks(SourceText text) {
        this.text = text;
        this.readable = withoutTabs(text.text()
                .substring(text.start())
                .replace('\u0085', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n'));
        int points = readable.codePointCount(0, readable.length());
        this.offsets = points == readable.length() ? new int[0] : new int[points + 1];
        for (int point = 0, offset = 0; point < offsets.length; point++) {
            offsets[point] = offset;
            if (offset < readable.length()) {
                offset += Character.charCount(readable.codePointAt(offset));
            }
        }
    }

    /** {@return the text as the parser shall see it} As long as the original without its byte order mark. */
    String readable() {
        return readable;
    }

    int offset(Mark mark) {
        return offset(mark.getIndex());
    }

    int offset(int point) {
        int offset = offsets.length == 0 ? point : offsets[Math.min(point, offsets.length - 1)];
        return Math.min(text.start() + offset, text.length());
    }

    int start(Event event) {
        return offset(event.getStartMark().orElseThrow());
    }

    int end(Event event) {
        return offset(event.getEndMark().orElseThrow());
    }

    /** {@return where the content of a node begins, after its anchor and tag} */
    int content(NodeEvent node, Optional<String> tag) {
        int at = start(node);
        int properties = (node.getAnchor().isPresent() ? 1 : 0) + (tag.isPresent() ? 1 : 0);
        int afterProperty = at;
        for (int i = 0; i < properties; i++) {
            at = endOfProperty(text.skipTrivia(at));
            afterProperty = at;
        }
        if (properties == 0) {
            return at;
        }
        int content = text.skipTrivia(at);
        boolean empty = node.getEventId() == Event.ID.Scalar && end(node) <= content && end(node) <= afterProperty;
        return empty ? afterProperty : content;
    }

    /** {@return where the next field or item begins after {@code at}; in flow style behind the comma} */
    int nextContent(int at, boolean flow) {
        int next = text.skipTrivia(at);
        if (flow && next < text.length() && text.text().charAt(next) == ',') {
            next = text.skipTrivia(next + 1);
        }
        return next;
    }

    /**
     * {@return the end of a block scalar's last line that is not blank, without its line break} The parser's own mark is
     * behind all blank lines that follow; with {@code +} these belong to the value.
     */
    int endOfBlockScalar(int from, int to) {
        String header = text.text().substring(from, Math.min(text.lineEnd(from), to));
        if (header.split("[ \t]", 2)[0].indexOf('+') >= 0) {
            return to;
        }
        int end = to;
        while (end > from && isWhite(text.text().charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** SnakeYAML Engine 2.10 refuses tabs that YAML and the tools in Go allow: behind an indicator, and before a comment. */
    private static String withoutTabs(String text) {
        if (text.indexOf('\t') < 0) {
            return text;
        }
        StringBuilder spaced = new StringBuilder(text);
        int from = text.indexOf('\t');
        while (from >= 0) {
            int to = from;
            while (to < text.length() && isBlank(text.charAt(to))) {
                to++;
            }
            if (isSeparation(text, from, to)) {
                spaced.replace(from, to, " ".repeat(to - from));
            }
            from = text.indexOf('\t', to);
        }
        return spaced.toString();
    }

    private static boolean isSeparation(String text, int from, int to) {
        int before = from - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        if (before < 0 || SourceText.isBreak(text.charAt(before))) {
            return false;
        }
        boolean ends = to == text.length() || text.charAt(to) == '#' || SourceText.isBreak(text.charAt(to));
        return ends || ":,[{".indexOf(text.charAt(before)) >= 0;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private int endOfProperty(int from) {
        if (text.text().startsWith("!<", from)) {
            return text.text().indexOf('>', from) + 1;
        }
        int at = from;
        while (at < text.length()
                && !isWhite(text.text().charAt(at))
                && ",[]{}".indexOf(text.text().charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static boolean isWhite(char c) {
        return c == ' ' || c == '\t' || SourceText.isBreak(c);
    }
}
