// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.net;

import io.jenkins.plugins.awsdevops.core.data.Json;
import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.notify.SlackThreads;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Slack threads in a file, {@code {"#deploys v1.2": "1764000000.000001"}}; one process at a time writes it. */
public final class SlackThreadsFile implements SlackThreads {
    private final Path file;

    public SlackThreadsFile(Path file) {
        this.file = file;
    }

    @Override
    public Optional<String> find(String thread) {
        synchronized (SlackThreadsFile.class) {
            return Optional.ofNullable(read().get(thread));
        }
    }

    @Override
    public void keep(String thread, String ts) {
        synchronized (SlackThreadsFile.class) {
            Map<String, String> threads = read();
            threads.put(thread, ts);
            Path next = file.resolveSibling(file.getFileName() + ".new");
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(next, Json.pretty(threads));
                Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new OperationFailedException("Could not write " + file + ": " + Failure.of(e) + ".", e);
            }
        }
    }

    private Map<String, String> read() {
        Map<String, String> threads = new TreeMap<>();
        if (!Files.exists(file)) {
            return threads;
        }
        try {
            if (Json.parse(file.toString(), Files.readString(file)) instanceof Map<?, ?> map) {
                map.forEach((thread, ts) -> threads.put(String.valueOf(thread), String.valueOf(ts)));
            }
            return threads;
        } catch (IOException e) {
            throw new OperationFailedException("Could not read " + file + ": " + Failure.of(e) + ".", e);
        }
    }
}
