// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.yaml;

import io.jenkins.plugins.awsdevops.core.data.SourceText;
import io.jenkins.plugins.awsdevops.core.data.Span;
import io.jenkins.plugins.awsdevops.core.data.YamlSequence;
import java.util.List;

/** Lines and indentation: where the children of a block collection stand, where a new one goes, how one is taken out. */
final class BlockLayout {
    private final SourceText text;

    BlockLayout(SourceText text) {
        this.text = text;
    }

    /** {@return the line break of the line at {@code offset}, or where it has none, that of the text} */
    String lineBreak(int offset) {
        int end = text.lineEnd(offset);
        String own = text.text().substring(end, text.afterBreak(end));
        String found = own.isEmpty() ? text.lineBreak() : own;
        return found.equals("\r\n") || found.equals("\r") ? found : "\n";
    }

    /** {@return the indentation of a collection's lines} The first child may stand behind a dash. */
    String indent(List<Span> children) {
        for (Span child : children) {
            if (beginsLine(child.from())) {
                return prefix(child.from());
            }
        }
        return " ".repeat(prefix(children.get(0).from()).length());
    }

    /** {@return how an item of this sequence begins, with its indentation, for instance {@code "  - "}} */
    String dash(YamlSequence sequence) {
        YamlSequence.Item last = sequence.items().get(sequence.items().size() - 1);
        int content = last.value().place().whole().from();
        boolean sameLine = content <= text.lineEnd(last.from()) && content > last.from() + 1;
        String gap = sameLine ? " ".repeat(content - last.from() - 1) : " ";
        return " ".repeat(prefix(last.from()).length()) + "-" + gap;
    }

    /** {@return the blank lines that separate the last two children, as line breaks} */
    String gap(List<Span> children) {
        if (children.size() < 2) {
            return "";
        }
        int end = text.lineEnd(children.get(children.size() - 2).to());
        int next = text.lineStart(children.get(children.size() - 1).from());
        int from = text.afterBreak(end);
        return from < next && isBlank(from, next) ? text.text().substring(from, next) : "";
    }

    /** {@return an edit that puts lines below the line that ends at or after {@code end}} */
    TextEdit below(int end, String lines) {
        boolean atLineStart =
                end > text.start() && SourceText.isBreak(text.text().charAt(end - 1));
        return atLineStart
                ? TextEdit.insert(end, lines + lineBreak(end - 1))
                : TextEdit.insert(text.lineEnd(end), lineBreak(end) + lines);
    }

    /** {@return the end of the last line with anything on it, before the mark that ends the document} */
    int endOfDocument(int endOfContent) {
        int end = endOfContent;
        int line = text.afterBreak(text.lineEnd(endOfContent));
        while (line < text.length() && !text.text().startsWith("...", line)) {
            int lineEnd = text.lineEnd(line);
            end = isBlank(line, lineEnd) ? end : lineEnd;
            line = text.afterBreak(lineEnd);
        }
        return end;
    }

    /** {@return an edit that takes out one of several children} Comments on lines of their own stay. */
    TextEdit remove(List<Span> children, int index) {
        Span child = children.get(index);
        boolean last = index == children.size() - 1;
        int next = last ? text.length() : children.get(index + 1).from();
        int end = endOfLines(child);
        if (!beginsLine(child.from())) {
            boolean adjacent = isBlank(end, text.lineStart(next));
            return adjacent ? TextEdit.delete(child.from(), next) : TextEdit.delete(backOverSpaces(child.from()), end);
        }
        int line = text.lineStart(child.from());
        if (!last && isBlank(end, text.lineStart(next))) {
            return TextEdit.delete(line, text.lineStart(next));
        }
        if (line == text.start()) {
            return TextEdit.delete(line, text.afterBreak(end));
        }
        int before = index == 0 ? line : text.lineEnd(children.get(index - 1).to());
        return TextEdit.delete(last && before < line && isBlank(before, line) ? before : beforeBreak(line), end);
    }

    private int endOfLines(Span child) {
        boolean atLineStart =
                child.to() > child.from() && SourceText.isBreak(text.text().charAt(child.to() - 1));
        return atLineStart ? beforeBreak(child.to()) : text.lineEnd(child.to());
    }

    private int beforeBreak(int line) {
        return line >= 2 && text.text().startsWith("\r\n", line - 2) ? line - 2 : line - 1;
    }

    private int backOverSpaces(int offset) {
        int at = offset;
        while (at > 0 && (text.text().charAt(at - 1) == ' ' || text.text().charAt(at - 1) == '\t')) {
            at--;
        }
        return at;
    }

    private boolean beginsLine(int offset) {
        return prefix(offset).isBlank();
    }

    private String prefix(int offset) {
        return text.text().substring(text.lineStart(offset), offset);
    }

    private boolean isBlank(int from, int to) {
        return text.text()
                .substring(Math.min(from, to), to)
                .chars()
                .allMatch(c -> c == ' ' || c == '\t' || SourceText.isBreak((char) c));
    }
}
