// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.shell;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Delivers the log of a script from where the last runner stopped: whole lines, and lines that are long in coming in
 * pieces. Never holds more than {@value #CHUNK} bytes. The position is written after each delivery: a kill in between
 * makes the next runner repeat one chunk, never lose one.
 */
final class ScriptLog {
    static final int CHUNK = 64 * 1024;

    private final Path file;
    private final Path positionFile;
    private final Charset charset;
    private final ScriptListener listener;
    private long position;
    private long seen;
    private boolean atLineStart;

    ScriptLog(ControlFolder control, Charset charset, ScriptListener listener) {
        this.file = control.log();
        this.positionFile = control.position();
        this.charset = charset;
        this.listener = listener;
        this.position = listener.kept().orElseGet(this::readPosition);
        this.seen = position;
        this.atLineStart = position == 0 || endsALine(position);
    }

    /** {@return whether there is output that was not there at the last look} */
    boolean grew() {
        long size = file.toFile().length();
        boolean grew = size > seen;
        seen = size;
        return grew;
    }

    /**
     * Delivers at most one chunk.
     *
     * @param unfinishedToo whether to deliver the beginning of a line that has no end yet
     * @return whether something was delivered
     */
    boolean deliver(boolean unfinishedToo) {
        if (!listener.isReady()) {
            return false;
        }
        ByteBuffer bytes = read();
        int line = endOfLastLine(bytes);
        if (line > 0) {
            return deliver(bytes.limit(line), true);
        }
        boolean full = bytes.remaining() == CHUNK;
        return bytes.hasRemaining() && (full || unfinishedToo) && deliver(bytes, false);
    }

    /** Delivers what is left when the script has ended, and ends its last line. */
    void finish() {
        ByteBuffer rest = read();
        if (rest.hasRemaining()) {
            CharBuffer text = decode(rest, true);
            pass(text.toString(), rest.position());
        }
        if (!atLineStart) {
            listener.output("\n", position);
        }
    }

    private boolean deliver(ByteBuffer bytes, boolean wholeLines) {
        String text = decode(bytes, wholeLines).toString();
        int consumed = bytes.position();
        int released = wholeLines ? text.length() : listener.releasable(text);
        int kept = text.substring(released).getBytes(charset).length;
        if (released == 0) {
            return false;
        }
        pass(text.substring(0, released), consumed - kept);
        return true;
    }

    private void pass(String text, int bytes) {
        position += bytes;
        listener.output(text, position);
        atLineStart = text.endsWith("\n");
        if (listener.kept().isEmpty()) {
            writePosition();
        }
    }

    /** Without its end, the last character may be incomplete; it then stays in the buffer. */
    private CharBuffer decode(ByteBuffer bytes, boolean complete) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        CharBuffer text = CharBuffer.allocate((int) (bytes.remaining() * (double) decoder.maxCharsPerByte()) + 1);
        decoder.decode(bytes, text, complete);
        if (complete) {
            decoder.flush(text);
        }
        return text.flip();
    }

    private static int endOfLastLine(ByteBuffer bytes) {
        int end = bytes.limit();
        while (end > 0 && bytes.get(end - 1) != '\n') {
            end--;
        }
        return end;
    }

    private ByteBuffer read() {
        ByteBuffer bytes = ByteBuffer.allocate(
                (int) Math.min(CHUNK, Math.max(0, file.toFile().length() - position)));
        if (bytes.capacity() > 0) {
            try (FileChannel log = FileChannel.open(file, StandardOpenOption.READ)) {
                int got;
                do {
                    got = log.read(bytes, position + bytes.position());
                } while (got > 0 && bytes.hasRemaining());
            } catch (IOException e) {
                throw new OperationFailedException("Could not read the log of sh, " + file + ": " + Failure.of(e), e);
            }
        }
        return bytes.flip();
    }

    private boolean endsALine(long end) {
        try (FileChannel log = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return log.read(last, end - 1) == 1 && last.get(0) == '\n';
        } catch (IOException unknown) {
            return true;
        }
    }

    private long readPosition() {
        try (FileChannel channel = FileChannel.open(positionFile, StandardOpenOption.READ)) {
            ByteBuffer number = ByteBuffer.allocate(Long.BYTES);
            return channel.read(number, 0) == Long.BYTES ? number.getLong(0) : 0;
        } catch (IOException nothingDelivered) {
            return 0;
        }
    }

    /** Eight bytes in one write: there is no moment at which half of it can be read. */
    private void writePosition() {
        try (FileChannel channel =
                FileChannel.open(positionFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(Long.BYTES).putLong(0, position), 0);
        } catch (IOException e) {
            throw new OperationFailedException(
                    "Could not write how far the log of sh was read, " + positionFile + ": " + Failure.of(e), e);
        }
    }
}
