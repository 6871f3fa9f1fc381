// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import io.jenkins.plugins.awsdevops.core.data.Json;
import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.runner.library.SourceFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What one run keeps on disk. */
public final class RunFolder {
    private final Path root;
    private final int number;

    RunFolder(Path root, int number) {
        this.root = root;
        this.number = number;
    }

    public int number() {
        return number;
    }

    public Path root() {
        return root;
    }

    /** {@return the lines of the log, also those of processes before} */
    public Path log() {
        return root.resolve("log");
    }

    /** {@return one JSON object a line for each event} */
    public Path events() {
        return root.resolve("events.jsonl");
    }

    /** {@return the folder of what its input steps ask} It need not be there. */
    public Path inputs() {
        return root.resolve("inputs");
    }

    SourceFolder sources() {
        return new SourceFolder(root.resolve("sources"));
    }

    ProgramFile program() {
        return new ProgramFile(root.resolve("program"));
    }

    RunLock lock() {
        return new RunLock(root.resolve("lock"), number);
    }

    /** {@return a folder for a step's files, made if it is not there} */
    Path folder(String name) {
        return made(root.resolve(name));
    }

    static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new OperationFailedException("Could not make " + folder + ": " + Failure.of(e), e);
        }
    }

    void keep(RunRequest request) {
        write("request.json", RequestCodec.write(request));
    }

    /** @throws BadInputException if what was kept cannot be read */
    public RunRequest request() {
        return RequestCodec.read(read("request.json"), sources().jenkinsfile());
    }

    /** {@return the name of the job, empty if it cannot be told} */
    public String job() {
        return Files.exists(root.resolve("request.json"))
                ? String.valueOf(read("request.json").get("job"))
                : "";
    }

    void ended(String result, String at) {
        Map<String, Object> end = new LinkedHashMap<>();
        end.put("result", result);
        end.put("endedAt", at);
        write("ended.json", end);
    }

    /** {@return the result of a run that has ended} */
    public Optional<String> result() {
        return Files.exists(root.resolve("ended.json"))
                ? Optional.of(String.valueOf(read("ended.json").get("result")))
                : Optional.empty();
    }

    /** {@return the process that is at the run, none if no process is} */
    public Optional<ProcessHandle> process() {
        return lock().holder().flatMap(ProcessHandle::of);
    }

    /** {@return its result; {@code running} while a process is at it, {@code interrupted} if it can be resumed} */
    public String status() {
        return result().orElseGet(() -> process().isPresent() ? "running" : "interrupted");
    }

    private void write(String file, Map<String, Object> content) {
        try {
            DurableFile.write(root.resolve(file), (Json.pretty(content) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new OperationFailedException("Could not write " + root.resolve(file) + ": " + Failure.of(e), e);
        }
    }

    private Map<String, Object> read(String file) {
        Path path = root.resolve(file);
        try {
            Map<String, Object> content = new LinkedHashMap<>();
            if (!(Json.parse(path.toString(), Files.readString(path)) instanceof Map<?, ?> map)) {
                throw new BadInputException(path + ": an object is needed");
            }
            map.forEach((key, value) -> content.put(String.valueOf(key), value));
            return content;
        } catch (IOException e) {
            throw new OperationFailedException("Could not read " + path + ": " + Failure.of(e), e);
        }
    }
}
