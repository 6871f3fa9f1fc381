// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import hudson.model.Result;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import io.jenkins.plugins.awsdevops.runner.step.work.WorkSteps;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import jenkins.model.CauseOfInterruption.UserInterruption;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;

/** A run that this process is at. */
public final class ActiveRun {
    /** Saving walks the whole program in depth. Only what is used of it takes memory. */
    private static final long STACK = 128L << 20;

    private final PipelineRunner.Parts parts;
    private final RunRecord record;
    private final RunFiles files;
    private final Clock clock;
    private final boolean resumed;

    ActiveRun(PipelineRunner.Parts parts, RunRecord record, RunFiles files, Clock clock, boolean resumed) {
        this.parts = parts;
        this.record = record;
        this.files = files;
        this.clock = clock;
        this.resumed = resumed;
    }

    public int number() {
        return record.number();
    }

    /**
     * Runs to the end. {@return the result}
     *
     * @throws io.jenkins.plugins.awsdevops.core.problem.OperationFailedException if the program could not be saved; the
     *     run can then be resumed from what was saved before
     */
    public Result run() throws InterruptedException {
        CompletableFuture<Result> result = new CompletableFuture<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        result.complete(onThread());
                    } catch (Throwable e) {
                        result.completeExceptionally(e);
                    }
                },
                "pipeline",
                STACK);
        thread.start();
        try {
            return result.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            files.close();
            parts.lock().close();
        }
    }

    private Result onThread() throws InterruptedException {
        record.tell(
                resumed
                        ? new RunEvent.RunResumed(record.id())
                        : new RunEvent.RunBegan(record.id(), record.job(), record.number()));
        Optional<Throwable> failure = parts.pipeline().run();
        failure.map(f -> FailureText.of(f, parts.pipeline().hasBegun()))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> text.lines().forEach(line -> record.tell(new RunEvent.LogLine(0, List.of(), line))));
        Result result = result(failure);
        record.tell(new RunEvent.RunEnded(record.id(), result));
        parts.folder().ended(result.toString(), clock.instant().toString());
        WorkSteps.runEnded();
        return result;
    }

    private Result result(Optional<Throwable> failure) {
        Result result = record.result().orElse(Result.SUCCESS);
        if (failure.isPresent()) {
            result = result.combine(
                    failure.get() instanceof FlowInterruptedException stopped ? stopped.getResult() : Result.FAILURE);
        }
        return record.isAborted() ? result.combine(Result.ABORTED) : result;
    }

    /** Ends the run as the stop button of Jenkins does: what the script cleans up is still done. Any thread may ask. */
    public void abort(String by) {
        parts.pipeline()
                .stop(
                        new FlowInterruptedException(Result.ABORTED, true, new UserInterruption(by)),
                        () -> record.abort(by));
    }
}
