// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.runner.event.EventLine;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import io.jenkins.plugins.awsdevops.runner.event.RunListener;
import io.jenkins.plugins.awsdevops.runner.event.TimedEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;

/**
 * Writes the log and the events of a run to its folder. How long the files are is saved with the program: a process that
 * goes on cuts off what came after, because it will happen again.
 */
final class RunFiles implements RunListener, AutoCloseable {
    private final RunState state;
    private final Clock clock;
    private final FileChannel log;
    private final FileChannel events;

    RunFiles(RunFolder folder, RunState state, Clock clock) {
        this.state = state;
        this.clock = clock;
        this.log = open(folder.log(), state.logged);
        this.events = open(folder.events(), state.told);
    }

    private static FileChannel open(Path file, long length) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(length);
            channel.position(channel.size());
            return channel;
        } catch (IOException e) {
            throw new OperationFailedException("Could not open " + file + ": " + Failure.of(e), e);
        }
    }

    @Override
    public void hear(RunEvent event) {
        state.told += write(events, EventLine.write(new TimedEvent(clock.instant(), event)));
        if (event instanceof RunEvent.LogLine line) {
            state.logged += write(log, line.text());
        } else if (event instanceof RunEvent.RunEnded end) {
            state.logged += write(log, "Finished: " + end.result());
        }
    }

    private static int write(FileChannel channel, String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw new OperationFailedException("Could not write the log of the run: " + Failure.of(e), e);
        }
        return bytes.length;
    }

    @Override
    public void close() {
        try (log;
                events) {
            log.force(false);
        } catch (IOException e) {
            throw new OperationFailedException("Could not close the log of the run: " + Failure.of(e), e);
        }
    }
}
