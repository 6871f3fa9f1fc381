// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps;

import com.cloudbees.groovy.cps.Outcome;
import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.runner.step.Body;
import io.jenkins.plugins.awsdevops.runner.step.BodyCallback;
import io.jenkins.plugins.awsdevops.runner.step.Cancel;
import io.jenkins.plugins.awsdevops.runner.step.FailureId;
import io.jenkins.plugins.awsdevops.runner.step.Place;
import io.jenkins.plugins.awsdevops.runner.step.Run;
import io.jenkins.plugins.awsdevops.runner.step.RunningBody;
import io.jenkins.plugins.awsdevops.runner.step.StepContext;
import io.jenkins.plugins.awsdevops.runner.step.StepExecution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** One call of a step, from the moment that the script makes it until it has its value. */
final class StepCall implements StepContext {
    private static final long serialVersionUID = 1L;

    private final Program program;
    private final int id;
    private final String step;
    private final Fiber caller;
    private final ArrayList<Fiber> bodies = new ArrayList<>();
    private StepExecution execution;
    private Outcome outcome;
    private boolean begun;

    StepCall(Program program, String step, Fiber caller) {
        this.program = program;
        this.id = program.nextId();
        this.step = step;
        this.caller = caller;
    }

    /** Starts the execution. A call that does not end at once stays with the program until it does. */
    void start(Callable<StepExecution> making) {
        program.calls().put(id, this);
        guard(() -> {
            execution = making.call();
            execution.join(this);
            execution.start();
        });
    }

    boolean hasBegun() {
        return begun;
    }

    boolean writesAhead() {
        return execution.writesAhead();
    }

    /** Says that {@link #begin} is about to be called: what is saved from now on has to resume it. */
    void markBegun() {
        begun = true;
    }

    void begin() {
        begun = true;
        guard(execution::begin);
    }

    void resume() {
        guard(execution::resume);
    }

    void stop(Throwable cause) {
        if (begun || !bodies.isEmpty()) {
            guard(() -> execution.stop(cause));
        } else {
            failure(cause);
        }
    }

    private void guard(Callback callback) {
        try {
            callback.call();
        } catch (Exception | LinkageError e) {
            failure(e);
        }
    }

    /** {@return how it ended, null before} */
    Outcome outcome() {
        return outcome;
    }

    private void end(Outcome how) {
        if (outcome != null) {
            return;
        }
        outcome = how;
        if (!how.isSuccess()) {
            FailureId.mark(how.getAbnormal());
        }
        program.calls().remove(id);
        program.interpreter().ended(this);
        if (caller.isWaitingFor(this)) {
            if (begun && !execution.isRepeatable()) {
                program.interpreter().saveNext();
            }
            caller.goOn(how);
        }
    }

    void bodyEnded(Fiber body, Outcome how) {
        bodies.remove(body);
        BodyCallback callback = body.callback();
        guard(() -> {
            if (how.isSuccess()) {
                callback.bodyEnded(how.getNormal());
            } else {
                callback.bodyFailed(how.getAbnormal());
            }
        });
    }

    // --- what the execution asks

    @Override
    public String step() {
        return step;
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public int newId() {
        return program.nextId();
    }

    @Override
    public void success(Object value) {
        inbox().perform(() -> end(new Outcome(value, null)));
    }

    @Override
    public void failure(Throwable cause) {
        inbox().perform(() -> end(new Outcome(null, cause)));
    }

    @Override
    public Place place() {
        return caller.place();
    }

    @Override
    public boolean hasSiblings() {
        for (StepCall around = caller.block(); around != null; around = around.caller.block()) {
            if (around.bodies.size() > 1) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Workspace workspace() {
        Path folder = place().folder().orElseThrow(() -> new IllegalStateException(step + " is not inside node"));
        try {
            return new Workspace(Files.createDirectories(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> environment() {
        return place().environment(run());
    }

    @Override
    public void log(String text) {
        program.interpreter().log(id, place(), text);
    }

    @Override
    public Run run() {
        return program.interpreter().host().run();
    }

    @Override
    public Clock clock() {
        return program.interpreter().host().timers().clock();
    }

    @Override
    public RunningBody run(Body body, Place where, BodyCallback callback) {
        Fiber fiber = new Fiber(program, ((ScriptBody) body).strand(), where.inBlock(id), this, callback);
        bodies.add(fiber);
        program.ready(fiber);
        return fiber;
    }

    @Override
    public boolean stopBodies(Throwable cause) {
        List<Fiber> running = List.copyOf(bodies);
        running.forEach(body -> body.stop(cause));
        return !running.isEmpty();
    }

    @Override
    public Cancel after(Duration delay, Runnable action) {
        return inbox().after(delay, () -> guard(action::run));
    }

    @Override
    public Cancel work(Callable<?> work, WorkEnded ended) {
        return inbox().work(work, (value, failure) -> guard(() -> ended.ended(value, failure)));
    }

    @Override
    public void post(Runnable action) {
        inbox().post(() -> guard(action::run));
    }

    private Inbox inbox() {
        return program.interpreter().inbox();
    }

    private interface Callback {
        void call() throws Exception;
    }
}
