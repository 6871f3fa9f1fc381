// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The folders in which node blocks work. Each is used by one block at a time, of whatever run: a lock file says so, and
 * the system takes the lock back from a process that dies.
 */
public final class Workspaces {
    private final Path root;
    private final Optional<Path> source;
    private final Map<Path, FileChannel> taken = new HashMap<>();

    private Workspaces(Path root, Optional<Path> source) {
        this.root = root;
        this.source = source;
    }

    /** @param root folder of the workspaces, made when the first is taken */
    public Workspaces(Path root) {
        this(root, Optional.empty());
    }

    /** {@return workspaces of which the first is {@code source} itself} */
    public static Workspaces inPlace(Path source, Path root) {
        return new Workspaces(root, Optional.of(source));
    }

    /** {@return a free workspace of the job: {@code job}, or {@code job@2} and so on while others use it} */
    Path take(String job) {
        String name = job.replace('/', '_');
        for (int number = 1; ; number++) {
            Path workspace = number == 1 ? source.orElse(root.resolve(name)) : root.resolve(name + "@" + number);
            if (lock(workspace)) {
                return workspace;
            }
        }
    }

    /** Takes the workspace of a block that goes on after a restart. */
    void takeAgain(Path workspace) {
        if (!lock(workspace)) {
            throw new OperationFailedException("Workspace " + workspace
                    + " is used by another run. Wait until that has ended, and resume this one again.");
        }
    }

    void release(Path workspace) {
        try (FileChannel lock = taken.remove(workspace)) {
            if (lock == null) {
                throw new IllegalStateException(workspace + " is not taken");
            }
        } catch (IOException e) {
            throw new OperationFailedException("Could not unlock " + workspace + ": " + Failure.of(e), e);
        }
    }

    private boolean lock(Path workspace) {
        Path file = root.resolve("." + workspace.getFileName() + ".lock");
        if (taken.containsKey(workspace)) {
            return false;
        }
        try {
            Files.createDirectories(root);
            Files.createDirectories(workspace);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                taken.put(workspace, channel);
                return true;
            }
            channel.close();
            return false;
        } catch (IOException e) {
            throw new OperationFailedException("Could not lock " + file + ": " + Failure.of(e), e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
