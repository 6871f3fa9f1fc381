// SPDX-License-Identifier: MIT
package org.jenkinsci.plugins.workflow.steps;

import java.io.Serializable;

/** Keeps its context, so that unit tests can run an execution. */
public abstract class StepExecution implements Serializable {
    private static final long serialVersionUID = 1L;

    private StepContext context;

    protected StepExecution(StepContext context) {
        this.context = context;
    }

    public StepContext getContext() {
        return context;
    }

    public abstract boolean start() throws Exception;

    public void stop(Throwable cause) throws Exception {
        context.onFailure(cause);
    }

    public void onResume() {}
}
