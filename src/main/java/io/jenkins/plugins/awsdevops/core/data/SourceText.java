// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.data;

import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A text with the name of where it came from. It was UTF-8 to the last byte, so {@link #bytes()} gives back exactly
 * what was read; a byte order mark is its first character. Offsets count chars from 0, lines and columns characters
 * from 1.
 */
public final class SourceText {
    private static final char BOM = '\uFEFF';

    private final String source;
    private final String text;

    private SourceText(String source, String text) {
        this.source = source;
        this.text = text;
    }

    /** @param source what is read, for the messages, for instance a path */
    public static SourceText of(String source, String text) {
        return new SourceText(source, text);
    }

    /**
     * {@return the text of these bytes}
     *
     * @throws BadInputException if they are not UTF-8; the message names the place
     */
    public static SourceText decode(String source, byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(content.length);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CoderResult result = decoder.decode(bytes, chars, true);
        SourceText decoded = new SourceText(source, chars.flip().toString());
        if (result.isError()) {
            throw decoded.problem(
                    decoded.text.length(),
                    "not UTF-8: there is a byte 0x%02X that cannot stand here"
                            .formatted(content[bytes.position()] & 0xFF));
        }
        return decoded;
    }

    public String source() {
        return source;
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /** {@return the text as UTF-8} */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** {@return where the text begins: 1 after a byte order mark, otherwise 0} */
    public int start() {
        return !text.isEmpty() && text.charAt(0) == BOM ? 1 : 0;
    }

    /** {@return the part of the text that a span covers} */
    public String at(Span span) {
        return text.substring(span.from(), span.to());
    }

    /** {@return the line of an offset, from 1, as editors count: line feed, carriage return, or both end a line} */
    public int line(int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
                line++;
            }
        }
        return line;
    }

    /** {@return the column of an offset in characters, from 1} */
    public int column(int offset) {
        int from = offset;
        while (from > start() && text.charAt(from - 1) != '\n' && text.charAt(from - 1) != '\r') {
            from--;
        }
        return text.codePointCount(from, Math.max(from, offset)) + 1;
    }

    /** {@return a complaint about this place: {@code source: line 3, column 7: why}} */
    public BadInputException problem(int offset, String why) {
        return new BadInputException(source + ": " + place(offset) + ": " + why);
    }

    /** {@return {@code line 3, column 7}} */
    public String place(int offset) {
        return "line " + line(offset) + ", column " + column(offset);
    }

    /** {@return whether a line ends at this character, as YAML 1.1 and with it the tools in Go see it} */
    public static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** {@return the offset after the last line break before {@code offset}} */
    public int lineStart(int offset) {
        int i = offset;
        while (i > start() && !isBreak(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** {@return the offset of the first line break at or after {@code offset}, or the end of the text} */
    public int lineEnd(int offset) {
        int i = offset;
        while (i < text.length() && !isBreak(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** {@return the offset after the line break that stands at {@code lineEnd}; the same offset at the end of the text} */
    public int afterBreak(int lineEnd) {
        if (lineEnd >= text.length()) {
            return lineEnd;
        }
        return text.startsWith("\r\n", lineEnd) ? lineEnd + 2 : lineEnd + 1;
    }

    /** {@return the line break of this text, as its first line has it; a line feed where there is none} */
    public String lineBreak() {
        int end = lineEnd(0);
        return end == text.length() ? "\n" : text.substring(end, afterBreak(end));
    }

    /** {@return the first offset at or after {@code offset} that is neither white space nor a comment} */
    public int skipTrivia(int offset) {
        int i = offset;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '#') {
                i = lineEnd(i);
            } else if (c == ' ' || c == '\t' || isBreak(c)) {
                i++;
            } else {
                return i;
            }
        }
        return i;
    }
}
