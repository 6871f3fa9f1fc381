// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.runner.cps.Pipeline;
import io.jenkins.plugins.awsdevops.runner.cps.Scripts;
import io.jenkins.plugins.awsdevops.runner.cps.Timers;
import io.jenkins.plugins.awsdevops.runner.event.RunListener;
import io.jenkins.plugins.awsdevops.runner.library.Libraries;
import io.jenkins.plugins.awsdevops.runner.library.SourceFolder;
import io.jenkins.plugins.awsdevops.runner.step.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.UnaryOperator;

/** Begins runs, and goes on with those that a process before has left. */
public final class PipelineRunner {
    private final StateFolder all;
    private final Timers timers;
    private final ExecutorService workers;
    private final List<RunListener> listeners;
    private final UnaryOperator<Step> steps;

    PipelineRunner(
            StateFolder all,
            Timers timers,
            ExecutorService workers,
            List<? extends RunListener> listeners,
            UnaryOperator<Step> steps) {
        this.all = all;
        this.timers = timers;
        this.workers = workers;
        this.listeners = List.copyOf(listeners);
        this.steps = steps;
    }

    /** @param listeners hear every event, after it is in the run's files */
    public static PipelineRunner on(Machine machine, StateFolder all, List<? extends RunListener> listeners) {
        return on(machine, all, listeners, UnaryOperator.identity());
    }

    /**
     * {@return a runner on this machine}
     *
     * @param listeners hear every event, after it is in the run's files
     * @param steps makes of each step the one that is started in its place, with the same signature
     */
    public static PipelineRunner on(
            Machine machine, StateFolder all, List<? extends RunListener> listeners, UnaryOperator<Step> steps) {
        return new PipelineRunner(all, machine, machine.workers(), listeners, steps);
    }

    /** {@return a new run, ready to go} */
    public ActiveRun begin(RunRequest request) {
        RunFolder folder = all.next();
        RunLock lock = folder.lock().take();
        SourceFolder sources = folder.sources();
        sources.keepJenkinsfile(request.jenkinsfile());
        folder.keep(request);
        RunState state = state(folder.number(), request);
        LateLog log = new LateLog();
        Scripts scripts = new Scripts(
                new Libraries(request.libraries(), sources, log), sources, request.sandbox(), all.compiled());
        return join(new Parts(folder, request, lock, state, Pipeline.fresh(scripts, state), log), false);
    }

    private RunState state(int number, RunRequest request) {
        RunState state = new RunState(
                String.valueOf(number), request.job(), number, timers.clock().instant());
        state.parameters.putAll(JobParameters.of(all.job(request.job())).with(request.parameters()));
        state.environment.putAll(BuildEnvironment.of(state));
        state.environment.putAll(request.environment());
        state.causes(request.causes());
        return state;
    }

    /**
     * {@return a run that an earlier process has left, ready to go on}
     *
     * @throws BadInputException if what it has saved is damaged or of another version
     * @throws OperationFailedException if it has ended, or another process is at it
     */
    public ActiveRun resume(RunFolder folder) {
        folder.result().ifPresent(result -> {
            throw new OperationFailedException(
                    "Run " + folder.number() + " has ended: " + result + ". There is nothing to resume; run it anew.");
        });
        RunLock lock = folder.lock().take();
        try {
            return restore(folder, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private ActiveRun restore(RunFolder folder, RunLock lock) {
        if (!folder.program().exists()) {
            throw new OperationFailedException("Run " + folder.number()
                    + " was ended before it had saved anything. There is nothing to resume; run it anew.");
        }
        byte[] program = folder.program().read();
        RunRequest request = folder.request();
        SourceFolder sources = folder.sources();
        LateLog log = new LateLog();
        Scripts scripts = new Scripts(
                new Libraries(request.libraries(), sources, log), sources, request.sandbox(), all.compiled());
        try {
            Pipeline pipeline = Pipeline.restore(scripts, program);
            return join(new Parts(folder, request, lock, (RunState) pipeline.record(), pipeline, log), true);
        } catch (IOException e) {
            throw new BadInputException(
                    "The saved program of run " + folder.number() + " cannot be read by this runner (" + e.getMessage()
                            + "). Resume the run with the runner that began it, or run it anew.",
                    e);
        }
    }

    private ActiveRun join(Parts parts, boolean resumed) {
        RunFiles files = new RunFiles(parts.folder(), parts.state(), timers.clock());
        List<RunListener> all = new ArrayList<>();
        all.add(files);
        all.addAll(listeners);
        RunRecord record = new RunRecord(parts.state(), parts.request(), parts.folder(), this.all, all);
        parts.log().to(record);
        parts.pipeline().join(new RunHost(record, parts.folder().program(), timers, workers, steps));
        return new ActiveRun(parts, record, files, timers.clock(), resumed);
    }

    /** What makes up a run. */
    record Parts(RunFolder folder, RunRequest request, RunLock lock, RunState state, Pipeline pipeline, LateLog log) {}
}
