// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a log as pieces of text with their style. Its text has no control characters: it can be written to any
 * terminal or page without breaking it.
 */
public record StyledText(List<Piece> pieces) {
    /** @param text printable, not empty */
    public record Piece(String text, TextStyle style) {}

    public StyledText {
        pieces = List.copyOf(pieces);
    }

    /** {@return the line that a program wrote: colours kept, every other control sequence and character left out} */
    public static StyledText parse(String line) {
        return new StyledText(new ControlSequences(line).pieces());
    }

    public static StyledText of(String text, TextStyle style) {
        return new StyledText(text.isEmpty() ? List.of() : List.of(new Piece(text, style)));
    }

    /** {@return the text without any style} */
    public String plain() {
        StringBuilder plain = new StringBuilder();
        pieces.forEach(piece -> plain.append(piece.text()));
        return plain.toString();
    }

    /** {@return the text for a terminal that shows colours; it ends in the terminal's own style} */
    public String coloured() {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            boolean none = piece.style().equals(TextStyle.NONE);
            text.append(none ? "" : piece.style().sequence())
                    .append(piece.text())
                    .append(none ? "" : TextStyle.NONE.sequence());
        }
        return text.toString();
    }

    /** {@return the text in lines of at most that many columns, at least one line} */
    public List<StyledText> wrap(int columns) {
        List<StyledText> lines = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        int used = 0;
        for (Piece piece : pieces) {
            String rest = piece.text();
            while (!rest.isEmpty()) {
                int end = Columns.fitting(rest, columns - used);
                if (end == 0 && used > 0) {
                    lines.add(new StyledText(line));
                    line = new ArrayList<>();
                    used = 0;
                    continue;
                }
                String part = rest.substring(0, Math.max(end, Character.charCount(rest.codePointAt(0))));
                line.add(new Piece(part, piece.style()));
                used += Columns.of(part);
                rest = rest.substring(part.length());
            }
        }
        lines.add(new StyledText(line));
        return lines;
    }
}
