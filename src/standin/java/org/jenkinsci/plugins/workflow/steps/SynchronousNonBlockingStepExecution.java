// SPDX-License-Identifier: MIT
package org.jenkinsci.plugins.workflow.steps;

/** Runs on a thread of its own and is interrupted by {@link #stop}, as the real one, so that unit tests can see both. */
public abstract class SynchronousNonBlockingStepExecution<T> extends StepExecution {
    private static final long serialVersionUID = 1L;

    private transient volatile Thread thread;
    private transient volatile Throwable stopCause;

    protected SynchronousNonBlockingStepExecution(StepContext context) {
        super(context);
    }

    protected abstract T run() throws Exception;

    @Override
    public final boolean start() throws Exception {
        thread = new Thread(() -> {
            try {
                getContext().onSuccess(run());
            } catch (Throwable e) {
                if (stopCause == null) {
                    getContext().onFailure(e);
                } else {
                    stopCause.addSuppressed(e);
                }
            }
        });
        thread.start();
        return false;
    }

    @Override
    public void stop(Throwable cause) throws Exception {
        if (thread != null) {
            stopCause = cause;
            thread.interrupt();
        }
        super.stop(cause);
    }

    @Override
    public void onResume() {
        throw new UnsupportedOperationException("only in Jenkins");
    }
}
