// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.order;

import io.jenkins.plugins.awsdevops.core.data.Json;
import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The milestones of one job: which run was the last to pass each. Runs in several processes may ask at once. */
public final class Milestones {
    private static final Object IN_THIS_PROCESS = new Object();

    private final Path file;

    /** @param folder an existing folder that the runs of the job share */
    public Milestones(Path folder) {
        this.file = folder.resolve("passed.json");
    }

    /**
     * Passes a milestone, unless a newer run has passed it before.
     *
     * @return the number of the newer run; empty if it was passed
     */
    public OptionalInt pass(int ordinal, int run) {
        synchronized (IN_THIS_PROCESS) {
            try (FileChannel channel = FileChannel.open(
                            file.resolveSibling("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                return lock.isValid() ? passAlone(ordinal, run) : OptionalInt.empty();
            } catch (IOException e) {
                throw new OperationFailedException("Could not pass milestone " + ordinal + ": " + Failure.of(e), e);
            }
        }
    }

    private OptionalInt passAlone(int ordinal, int run) throws IOException {
        Map<Integer, Integer> passed = read();
        int last = passed.getOrDefault(ordinal, 0);
        if (run < last) {
            return OptionalInt.of(last);
        }
        passed.put(ordinal, run);
        Path fresh = file.resolveSibling("passed.json.new");
        Files.writeString(fresh, Json.pretty(passed));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return OptionalInt.empty();
    }

    private Map<Integer, Integer> read() throws IOException {
        Map<Integer, Integer> passed = new TreeMap<>();
        if (Files.exists(file)) {
            if (!(Json.parse(file.toString(), Files.readString(file)) instanceof Map<?, ?> map)) {
                throw new BadInputException(file + ": an object is needed");
            }
            map.forEach((ordinal, run) ->
                    passed.put(Integer.valueOf(String.valueOf(ordinal)), Integer.valueOf(String.valueOf(run))));
        }
        return passed;
    }
}
