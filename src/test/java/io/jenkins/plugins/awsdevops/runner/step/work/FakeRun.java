// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import hudson.model.Result;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import io.jenkins.plugins.awsdevops.runner.step.Given;
import io.jenkins.plugins.awsdevops.runner.step.Place;
import io.jenkins.plugins.awsdevops.runner.step.Run;
import io.jenkins.plugins.awsdevops.runner.step.Step;
import io.jenkins.plugins.awsdevops.runner.step.Workspaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A run without an engine: steps are called one by one, on one thread as in a pipeline. */
final class FakeRun implements Run, AutoCloseable {
    final Path folder;
    final Path workspace;
    final Map<String, String> environment = new HashMap<>();
    final Map<String, String> credentials = new HashMap<>();
    final Map<String, Object> facts = new HashMap<>();
    final List<RunEvent> told = new ArrayList<>();
    final ExecutorService pipeline = Executors.newSingleThreadExecutor();
    Path source;
    Approvals approvals = Approvals.NONE;
    int number = 1;
    boolean siblings;
    Optional<Result> result = Optional.empty();
    private final List<String> log = new ArrayList<>();
    private int steps;

    FakeRun(Path folder) {
        this.folder = folder;
        this.source = folder;
        this.workspace = made(folder.resolve("workspaces").resolve("job"));
    }

    Place place() {
        return Place.OUTSIDE.inWorkspace(workspace);
    }

    FakeContext call(Step step, Map<String, ?> arguments) {
        return call(step, arguments, null, place());
    }

    FakeContext call(Step step, Map<String, ?> arguments, FakeBody body, Place place) {
        FakeContext context = new FakeContext(this, step.signature().name(), ++steps, place);
        try {
            context.begin(step.execution(new Given(arguments, body == null ? null : FakeBody.Numbered.of(body))));
        } catch (RuntimeException refused) {
            context.failure(refused);
        }
        return context;
    }

    synchronized void log(String text) {
        log.addAll(List.of(text.split("\n", -1)));
    }

    synchronized List<String> log() {
        return List.copyOf(log);
    }

    @Override
    public void close() {
        pipeline.shutdownNow();
    }

    @Override
    public String id() {
        return "run-" + number;
    }

    @Override
    public String job() {
        return "job";
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public Optional<Result> result() {
        return result;
    }

    @Override
    public void worsen(Result worse) {
        result = Optional.of(result.map(now -> now.combine(worse)).orElse(worse));
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public void environment(String name, String value) {
        environment.put(name, value);
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of();
    }

    @Override
    public void parameterDefaults(Map<String, Object> defaults) {
        throw new AssertionError("no step of this package defines parameters");
    }

    @Override
    public Instant startedAt() {
        return Instant.EPOCH;
    }

    @Override
    public List<Map<String, Object>> causes() {
        return List.of();
    }

    @Override
    public Path source() {
        return source;
    }

    @Override
    public Path folder(String name) {
        return made(folder.resolve("runs").resolve(id()).resolve(name));
    }

    @Override
    public Path jobFolder(String name) {
        return made(folder.resolve("job").resolve(name));
    }

    @Override
    public Path workspaces() {
        return made(folder.resolve("workspaces"));
    }

    @Override
    public Workspaces freeWorkspaces() {
        return new Workspaces(workspaces());
    }

    @Override
    public Optional<String> credential(String id) {
        return Optional.ofNullable(credentials.get(id));
    }

    @Override
    public Approvals approvals() {
        return approvals;
    }

    @Override
    public Object fact(String name) {
        return facts.get(name);
    }

    @Override
    public void fact(String name, Object value) {
        facts.put(name, value);
    }

    @Override
    public void tell(RunEvent event) {
        told.add(event);
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
