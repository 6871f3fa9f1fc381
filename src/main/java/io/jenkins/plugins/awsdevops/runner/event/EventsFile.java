// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.event;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads the events file of a run, also one whose run was killed while it wrote. */
public final class EventsFile {
    private EventsFile() {}

    /**
     * Hands each event to {@code heard}, in order, one at a time: the file may be larger than the memory.
     *
     * @return how many lines were no whole event: cut off by a kill or damaged; they are left out
     * @throws OperationFailedException if the file cannot be read
     */
    public static int read(Path file, Consumer<TimedEvent> heard) {
        int damaged = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                damaged += tell(file, line, heard);
            }
        } catch (IOException e) {
            throw new OperationFailedException("Could not read the events of the run: " + Failure.of(e), e);
        }
        return damaged;
    }

    private static int tell(Path file, String line, Consumer<TimedEvent> heard) {
        try {
            EventLine.read(file.getFileName().toString(), line).ifPresent(heard);
            return 0;
        } catch (BadInputException damaged) {
            return 1;
        }
    }
}
