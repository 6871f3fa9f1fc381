// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.story;

import hudson.model.Result;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.BranchBegan;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.BranchEnded;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.LogLine;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.Noted;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.RunBegan;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.RunEnded;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.RunResumed;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.StageBegan;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.StageEnded;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.StepBegan;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.StepEnded;
import io.jenkins.plugins.awsdevops.runner.event.TimedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run did so far. It keeps stages, branches, calls and notes, and no log. A run that was killed has no end;
 * what it had begun stays open.
 */
public final class RunStory {
    private final Map<Integer, Scope> stages = new LinkedHashMap<>();
    private final Map<Integer, Call> calls = new LinkedHashMap<>();
    private final Map<Integer, List<Scope>> branches = new LinkedHashMap<>();
    private final Map<Integer, Scope> toldBranches = new LinkedHashMap<>();
    private final Map<Integer, Integer> parallels = new LinkedHashMap<>();
    private final List<Noted> notes = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();
    private Optional<RunBegan> head = Optional.empty();
    private Scope run = new Scope(Scope.Kind.RUN, "", Optional.empty(), Instant.EPOCH);

    /** The time between the end of a process and the begin of the one that went on with its run. */
    public record Pause(Instant begin, Instant end) {
        public Duration duration() {
            return Duration.between(begin, end);
        }
    }

    /** Takes the next event. */
    public void hear(TimedEvent timed) {
        Instant at = timed.at();
        RunEvent event = timed.event();
        if (head.isEmpty() && run.began().equals(Instant.EPOCH)) {
            run = new Scope(Scope.Kind.RUN, "", Optional.empty(), at);
        }
        if (event instanceof RunBegan began) {
            head = Optional.of(began);
        } else if (event instanceof RunResumed) {
            pauses.add(new Pause(run.last(), at));
        } else if (event instanceof StageBegan began) {
            Scope around = call(began.id()).map(Call::scope).orElseGet(() -> scopeOf(began, at));
            stages.put(began.id(), new Scope(Scope.Kind.STAGE, began.name(), Optional.of(around), at));
        } else if (event instanceof StageEnded ended && stages.containsKey(ended.id())) {
            stages.get(ended.id()).end(at, ended.result(), ended.error());
        } else if (event instanceof BranchBegan began) {
            Scope around = scopeOf(began.parent(), began.branch(), at);
            toldBranches.put(began.id(), branchIn(around, began.parent(), began.name(), at));
            parallels.put(began.id(), began.parent());
        } else if (event instanceof BranchEnded ended && toldBranches.containsKey(ended.id())) {
            toldBranches.get(ended.id()).end(at, ended.result(), ended.error());
            call(parallels.get(ended.id())).ifPresent(parallel -> parallel.tellInside(ended.error()));
        } else if (event instanceof StepBegan began) {
            begin(began, at);
        } else if (event instanceof StepEnded ended && calls.containsKey(ended.id())) {
            end(calls.get(ended.id()), ended.error(), at);
        } else if (event instanceof LogLine line && calls.containsKey(line.step())) {
            calls.get(line.step()).heard(at);
        } else if (event instanceof Noted noted) {
            notes.add(noted);
        } else if (event instanceof RunEnded ended) {
            run.end(at, ended.result(), "");
        }
        run.heard(at);
    }

    /** {@return the first event, none before it} */
    public Optional<RunBegan> head() {
        return head;
    }

    /** {@return the run itself, with the outermost stages as its children} */
    public Scope run() {
        return run;
    }

    public Optional<Result> result() {
        return run.result();
    }

    public Optional<Call> call(int id) {
        return Optional.ofNullable(calls.get(id));
    }

    public Optional<Scope> stage(int id) {
        return Optional.ofNullable(stages.get(id));
    }

    /** {@return the branch that a {@code branchBegan} told with this id} */
    public Optional<Scope> branch(int id) {
        return Optional.ofNullable(toldBranches.get(id));
    }

    /** Whether the end of this branch is told; older runners told none. */
    public boolean tellsEnd(Scope branch) {
        return toldBranches.containsValue(branch);
    }

    /** Whether a step or a stage that stands in the scope itself has failed with what the scope failed with. */
    public boolean isToldInside(Scope scope) {
        return scope.children().stream().anyMatch(child -> child.error().equals(scope.error()))
                || calls.values().stream()
                        .anyMatch(call -> call.scope() == scope && call.error().equals(scope.error()));
    }

    public Collection<Call> calls() {
        return Collections.unmodifiableCollection(calls.values());
    }

    /** {@return when the run stood still, each time that it was resumed} */
    public List<Pause> pauses() {
        return List.copyOf(pauses);
    }

    public List<Noted> notes() {
        return List.copyOf(notes);
    }

    /** {@return the stage or branch in which a line was written} */
    public Scope scopeOf(LogLine line) {
        return scopeOf(line.step(), line.branch(), run.last());
    }

    private Scope scopeOf(StageBegan began, Instant at) {
        return scopeOf(began.parent(), began.branch(), at);
    }

    private void begin(StepBegan began, Instant at) {
        Scope scope = scopeOf(began.parent(), began.branch(), at);
        calls.put(began.id(), new Call(began.id(), began.parent(), scope, began.step(), began.argument(), at));
        call(began.parent()).ifPresent(Call::childBegan);
        scope.heard(at);
    }

    private void end(Call call, String error, Instant at) {
        call.end(at, error);
        call(call.parent()).ifPresent(parent -> parent.childEnded(error));
        for (Scope branch : branches.getOrDefault(call.id(), List.of())) {
            if (branch.result().isEmpty()) {
                endBranch(branch, call);
            }
        }
    }

    /**
     * An older runner told no ends of branches. There one failed if {@code parallel} failed and the last call that stands in the
     * branch itself did; else it is as bad as its stages.
     */
    private void endBranch(Scope branch, Call parallel) {
        String error = parallel.error().isEmpty() ? "" : errorOfLastCall(branch, parallel);
        Result result = error.isEmpty() ? Result.SUCCESS : Result.FAILURE;
        for (Scope child : branch.children()) {
            Result inner = child.result().orElse(Result.SUCCESS);
            boolean skipped = inner == Result.NOT_BUILT;
            result = !skipped && inner.isWorseThan(result) ? inner : result;
            error = error.isEmpty() && child.failed() ? child.error() : error;
        }
        branch.end(branch.last(), result, error);
    }

    private String errorOfLastCall(Scope branch, Call parallel) {
        String error = "";
        for (Call call : calls.values()) {
            if (call.scope() == branch && call.parent() == parallel.id()) {
                error = call.error();
            }
        }
        return error;
    }

    private Scope scopeOf(int block, List<String> branch, Instant at) {
        Scope scope = stages.containsKey(block)
                ? stages.get(block)
                : call(block).map(Call::scope).orElse(run);
        for (int depth = scope.branchDepth(); depth < branch.size(); depth++) {
            scope = branchIn(scope, block, branch.get(depth), at);
        }
        return scope;
    }

    private Scope branchIn(Scope scope, int parallel, String name, Instant at) {
        List<Scope> known = branches.computeIfAbsent(parallel, id -> new ArrayList<>());
        for (Scope each : known) {
            if (each.name().equals(name) && each.parent().equals(Optional.of(scope))) {
                return each;
            }
        }
        Scope made = new Scope(Scope.Kind.BRANCH, name, Optional.of(scope), at);
        known.add(made);
        return made;
    }
}
