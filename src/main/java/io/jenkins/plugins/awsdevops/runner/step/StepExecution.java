// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import java.io.Serializable;

/**
 * One call of a step. It is saved with the program, so it keeps nothing but small serialisable state; what it hears from
 * workers and timers, and all its methods, come on the one thread of the pipeline.
 *
 * <p>The life of an execution: {@link #start()}; then, unless that ended it, the program is saved and {@link #begin()}
 * is called. If the runner is killed, a later process loads the saved program and calls {@link #resume()} instead. So an
 * effect outside of the run belongs into {@code begin()}, after everything that is needed to find it again has been
 * stored in fields by {@code start()}: then it is on disk before the effect is in the world.
 */
public abstract class StepExecution implements Serializable {
    private static final long serialVersionUID = 1L;

    private StepContext context;

    public final void join(StepContext context) {
        this.context = context;
    }

    protected final StepContext context() {
        return context;
    }

    /**
     * Checks the arguments and gets ready; may end the step at once through the context, or run bodies. What it throws
     * ends the step as a failure.
     */
    public abstract void start() throws Exception;

    /** Does the step's work, or has it done. Not called if {@code start()} ended the step. */
    public void begin() throws Exception {}

    /** Goes on in a new process. {@code begin()} may have happened, in part or whole, or not at all. */
    public void resume() throws Exception {
        begin();
    }

    /**
     * Ends the step before its time: by an abort, a timeout, or a branch that failed fast. Whatever it takes, the step
     * must end soon after; unless overridden its bodies are stopped, or if it has none it fails with the cause.
     */
    public void stop(Throwable cause) throws Exception {
        if (!context.stopBodies(cause)) {
            context.failure(cause);
        }
    }

    /** Whether the program must be on disk before {@code begin()}: not for what only reads or runs bodies. */
    public boolean writesAhead() {
        return true;
    }

    /**
     * Whether {@code resume()} reaches the same end however often it is called. If not, the outcome is saved before the
     * script goes on.
     */
    public boolean isRepeatable() {
        return true;
    }
}
