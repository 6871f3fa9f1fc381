// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.order;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Locks by name, among the branches of a run and among processes. The system takes a lock back from a process that dies.
 */
public final class Locks {
    /**
     * What this process holds. A file that is in here must not be opened again: when any channel of a file is closed, the
     * system takes back the locks that the process has on it.
     */
    private static final Map<Path, FileChannel> HELD = new HashMap<>();

    private final Path folder;

    /** @param folder made when the first lock is taken */
    public Locks(Path folder) {
        this.folder = folder;
    }

    /** {@return whether the lock was free, and now is held} */
    public boolean take(String name) {
        synchronized (HELD) {
            try {
                return !HELD.containsKey(file(name)) && takeOfSystem(file(name));
            } catch (IOException e) {
                throw new OperationFailedException("Could not lock '" + name + "': " + Failure.of(e), e);
            }
        }
    }

    public void release(String name) {
        synchronized (HELD) {
            try (FileChannel channel = HELD.remove(file(name))) {
                if (channel == null) {
                    throw new IllegalStateException("lock '" + name + "' is not held");
                }
            } catch (IOException e) {
                throw new OperationFailedException("Could not unlock '" + name + "': " + Failure.of(e), e);
            }
        }
    }

    private boolean takeOfSystem(Path file) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return false;
        }
        HELD.put(file, channel);
        return true;
    }

    private Path file(String name) {
        return folder.resolve(URLEncoder.encode(name, StandardCharsets.UTF_8) + ".lock");
    }
}
