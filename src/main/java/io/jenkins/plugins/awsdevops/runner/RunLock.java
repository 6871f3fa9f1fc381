// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Lets one process at a time be at a run. The system takes the lock back from a process that dies. */
final class RunLock implements AutoCloseable {
    private final Path file;
    private final int number;
    private FileChannel channel;

    RunLock(Path file, int number) {
        this.file = file;
        this.number = number;
    }

    /**
     * Takes the lock and writes the process's number into the file.
     *
     * @throws OperationFailedException if another process has it
     */
    RunLock take() {
        if (!tryTake()) {
            throw new OperationFailedException("Run " + number + " is being run by "
                    + holder().map(pid -> "process " + pid).orElse("another process")
                    + ". Wait until it has ended, or stop it with: devops abort " + number);
        }
        return this;
    }

    private boolean tryTake() {
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
            if (lock == null) {
                channel.close();
                return false;
            }
            byte[] process = String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
            channel.write(ByteBuffer.wrap(process), 0);
            channel.truncate(process.length);
            return true;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new OperationFailedException("Could not lock " + file + ": " + Failure.of(e), e);
        }
    }

    /** {@return the process that has the lock, none if it is free} */
    Optional<Long> holder() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel probe = FileChannel.open(file, StandardOpenOption.WRITE)) {
            FileLock free = probe.tryLock(Long.MAX_VALUE - 1, 1, false);
            if (free != null) {
                free.release();
                return Optional.empty();
            }
            return Optional.of(Long.valueOf(Files.readString(file).strip()));
        } catch (OverlappingFileLockException e) {
            return Optional.of(ProcessHandle.current().pid());
        } catch (IOException | NumberFormatException e) {
            throw new OperationFailedException("Could not read " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new OperationFailedException("Could not unlock " + file + ": " + Failure.of(e), e);
        }
    }
}
