// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import hudson.AbortException;

/** A step that works beside the thread of the pipeline: on files, a network, a tool. A stop interrupts its worker. */
public abstract class WorkExecution extends StepExecution {
    private static final long serialVersionUID = 1L;

    private transient Cancel work;
    private transient Throwable stopped;

    @Override
    public void start() throws Exception {}

    /**
     * {@return the value of the step, may be null} Called on a worker: it may block, must obey interruption, and must not
     * change the fields of this execution.
     */
    protected abstract Object work() throws Exception;

    @Override
    public final void begin() {
        work = context().work(this::work, this::ended);
    }

    @Override
    public void resume() throws Exception {
        if (isRepeatable()) {
            begin();
        } else {
            context()
                    .failure(
                            new AbortException(
                                    "The step " + context().step()
                                            + " was at work when the runner was ended; whether it took effect is not known. It is not repeated."));
        }
    }

    @Override
    public final void stop(Throwable cause) {
        stopped = cause;
        work.cancel();
    }

    private void ended(Object value, Throwable failure) {
        if (stopped != null) {
            context().failure(stopped);
        } else if (failure != null) {
            context().failure(failure);
        } else {
            context().success(value);
        }
    }
}
