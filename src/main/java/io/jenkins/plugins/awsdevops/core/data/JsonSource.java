// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.core.problem.PlatformException;
import io.jenkins.plugins.awsdevops.core.text.Visible;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.channels.ClosedByInterruptException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The bytes of a JSON document: looks at the first ones, knows when the last was read, and explains what went wrong. */
final class JsonSource extends FilterInputStream {
    private static final int HEAD = 4;
    private static final int LONGEST_REASON = 200;

    /** The parser adds which of its settings to change; here there is none. */
    private static final Pattern SETTING = Pattern.compile(", from `[^`]*`");

    private final String name;
    private long bytes;
    private boolean ended;

    JsonSource(String name, InputStream in) {
        super(new PushbackInputStream(in, HEAD));
        this.name = Visible.of(name, LONGEST_REASON);
    }

    String name() {
        return name;
    }

    /** Without this look at the head, the parser would read UTF-16 and UTF-32 too, and complain of HTML by a letter. */
    void refuseWhatCannotBeJson() throws IOException {
        byte[] head = in.readNBytes(HEAD);
        ((PushbackInputStream) in).unread(head);
        if (head.length == 0) {
            throw new BadInputException(name + ": is empty (0 bytes)");
        }
        if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE)) {
            throw new BadInputException(name + ": is UTF-16, but must be UTF-8. (Windows PowerShell's > writes UTF-16;"
                    + " let the tool write the file itself.)");
        }
        for (byte b : head) {
            if (b == 0) {
                throw new BadInputException(name + ": is not UTF-8 text: there is a zero byte at its beginning");
            }
        }
        if (startsWith(head, 0x1F, 0x8B)) {
            throw new BadInputException(name + ": is not JSON, but compressed by gzip; unpack it first");
        }
        if (startsWith(head, '<') || startsWith(head, 0xEF, 0xBB, 0xBF, '<')) {
            throw new BadInputException(name + ": is not JSON, but looks like HTML or XML: it begins with '<'");
        }
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || head[i] != (byte) bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** {@return why the parser stopped, in words and with the place} */
    PlatformException explain(IOException e, JsonParser parser) {
        if (!(e instanceof JsonProcessingException refused)) {
            return unreadable(e);
        }
        String path = JsonPath.of(parser.getParsingContext());
        String reason =
                Visible.of(refused.getOriginalMessage().lines().findFirst().orElse(""), LONGEST_REASON);
        if (e instanceof JsonEOFException || (ended && parser.currentLocation().getByteOffset() >= bytes)) {
            return new BadInputException(
                    name + ": " + path + ": the file ends in the middle, after " + bytes + " bytes: it is cut off", e);
        } else if (e instanceof StreamConstraintsException) {
            return new BadInputException(
                    name + ": " + path + ": is beyond the limits: "
                            + SETTING.matcher(reason).replaceAll(""),
                    e);
        } else if (reason.startsWith("Invalid UTF-8")) {
            return new BadInputException(
                    name + ": " + place(parser) + " (" + path + "): is not UTF-8: " + lowered(reason), e);
        }
        return new BadInputException(name + ": " + place(parser) + " (" + path + "): not JSON: " + reason, e);
    }

    PlatformException unreadable(IOException e) {
        String why = e instanceof ClosedByInterruptException
                ? "it was interrupted"
                : e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new OperationFailedException("Could not read " + name + ": " + why, e);
    }

    String place(JsonParser parser) {
        return "line " + parser.currentLocation().getLineNr() + ", column "
                + parser.currentLocation().getColumnNr();
    }

    private static String lowered(String reason) {
        return reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        count(b < 0 ? -1 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        count(read);
        return read;
    }

    private void count(int read) {
        if (read < 0) {
            ended = true;
        } else {
            bytes += read;
        }
    }
}
