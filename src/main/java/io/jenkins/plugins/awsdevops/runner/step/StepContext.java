// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import io.jenkins.plugins.awsdevops.core.files.Workspace;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * What an execution has to do with the run around it. Everything handed to it is called back on the thread of the
 * pipeline, except {@code work}.
 */
public interface StepContext extends Serializable {
    /** {@return the name of the step} */
    String step();

    /** {@return the number of this call in the run: never used twice, the same after a restart} */
    int id();

    /** {@return a number of the same kind for a part of this call: no call and no other part has it} */
    int newId();

    // --- the end of the step; only the first counts

    void success(Object value);

    void failure(Throwable cause);

    // --- the place

    Place place();

    /** {@return whether other branches of a {@code parallel} around this call are at work now} */
    boolean hasSiblings();

    /**
     * {@return the current folder as the core knows it} The folder is made if it is not there.
     *
     * @throws IllegalStateException outside of {@code node}; a step that is {@link Signature#insideNode()} is not called
     *     there
     */
    Workspace workspace();

    /** {@return every variable that a process in this place sees beside those of the runner's own environment} */
    Map<String, String> environment();

    /** Writes a line, or several, to the log of this place, through its filters. Any thread may call it. */
    void log(String text);

    Run run();

    Clock clock();

    // --- bodies

    RunningBody run(Body body, Place place, BodyCallback callback);

    /** Stops what this step runs. {@return whether it runs any body} */
    boolean stopBodies(Throwable cause);

    // --- waiting and working

    /** Calls {@code action} later. Timers end with the process: {@code resume()} sets them again. */
    Cancel after(Duration delay, Runnable action);

    /** Runs {@code work} on a worker and hands its end to {@code ended}; cancelling interrupts it. */
    Cancel work(Callable<?> work, WorkEnded ended);

    /** Calls {@code action} on the thread of the pipeline; any thread may ask. */
    void post(Runnable action);

    /** How work ended: with a value, which may be null, or with a failure. */
    @FunctionalInterface
    interface WorkEnded {
        void ended(Object value, Throwable failure);
    }
}
