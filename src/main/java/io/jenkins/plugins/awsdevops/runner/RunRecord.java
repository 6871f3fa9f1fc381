// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import hudson.model.Result;
import io.jenkins.plugins.awsdevops.runner.event.EventTexts;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import io.jenkins.plugins.awsdevops.runner.event.RunListener;
import io.jenkins.plugins.awsdevops.runner.step.Run;
import io.jenkins.plugins.awsdevops.runner.step.Workspaces;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run in this process: its state, which is saved, and what it is joined to. */
public final class RunRecord implements Run {
    private final RunState state;
    private final RunRequest request;
    private final RunFolder folder;
    private final StateFolder all;
    private final Workspaces workspaces;
    private final List<RunListener> listeners;
    private final EventTexts hidden;

    RunRecord(RunState state, RunRequest request, RunFolder folder, StateFolder all, List<RunListener> listeners) {
        this.state = state;
        this.request = request;
        this.folder = folder;
        this.all = all;
        this.workspaces = request.inPlace()
                ? Workspaces.inPlace(request.source(), all.workspaces())
                : new Workspaces(all.workspaces());
        this.listeners = List.copyOf(listeners);
        this.hidden = RunSecrets.hidden(request.credentials(), System::getenv);
    }

    @Override
    public String id() {
        return state.id;
    }

    @Override
    public String job() {
        return state.job;
    }

    @Override
    public int number() {
        return state.number;
    }

    @Override
    public Optional<Result> result() {
        return Optional.ofNullable(state.result);
    }

    @Override
    public void worsen(Result result) {
        state.result = state.result == null ? result : state.result.combine(result);
    }

    /** From now on the run ends with ABORTED, whatever the script makes of it. */
    void abort(String by) {
        state.aborted = true;
        tell(new RunEvent.LogLine(0, List.of(), "Aborted by " + by));
    }

    boolean isAborted() {
        return state.aborted;
    }

    @Override
    public Map<String, String> environment() {
        return state.environment;
    }

    @Override
    public void environment(String name, String value) {
        state.environment.put(name, value);
    }

    @Override
    public Map<String, Object> parameters() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(state.parameters));
    }

    @Override
    public void parameterDefaults(Map<String, Object> defaults) {
        defaults.forEach(state.parameters::putIfAbsent);
        JobParameters.of(all.job(state.job)).keep(defaults);
    }

    @Override
    public Instant startedAt() {
        return state.startedAt;
    }

    @Override
    public List<Map<String, Object>> causes() {
        return List.copyOf(state.causes);
    }

    @Override
    public Path source() {
        return request.source();
    }

    @Override
    public Path folder(String name) {
        return folder.folder(name);
    }

    @Override
    public Path jobFolder(String name) {
        return RunFolder.made(all.job(state.job).resolve(name));
    }

    @Override
    public Path workspaces() {
        return all.workspaces();
    }

    @Override
    public Workspaces freeWorkspaces() {
        return workspaces;
    }

    @Override
    public Optional<String> credential(String id) {
        return Optional.ofNullable(request.credentials().get(id));
    }

    @Override
    public Approvals approvals() {
        return request.approvals();
    }

    @Override
    public Object fact(String name) {
        return state.facts.get(name);
    }

    @Override
    public void fact(String name, Object value) {
        if (value == null) {
            state.facts.remove(name);
        } else {
            state.facts.put(name, value);
        }
    }

    /** Tells all listeners, one event at a time; any thread may call it. */
    @Override
    public synchronized void tell(RunEvent event) {
        RunEvent told = hidden.in(event);
        listeners.forEach(listener -> listener.hear(told));
    }
}
