// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

/** A step that ends at once and has no effect outside of the run. */
public abstract class InstantExecution extends StepExecution {
    private static final long serialVersionUID = 1L;

    @Override
    public final void start() throws Exception {
        context().success(run());
    }

    /** {@return the value of the step, may be null} */
    protected abstract Object run() throws Exception;
}
