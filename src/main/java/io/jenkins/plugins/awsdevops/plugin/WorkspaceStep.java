// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import hudson.AbortException;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;

/**
 * A step whose work is one core call in the workspace, on the agent. A subclass holds its parameters (required ones from
 * its constructor, optional ones by setter, each with a getter of the same name) and only stores them: what can never
 * work is refused by {@link #start}, where the message reaches the user as it is.
 */
public abstract class WorkspaceStep extends Step {

    /** {@return the core call with the parameters of this step} */
    protected abstract WorkspaceWork<?> work();

    /**
     * {@inheritDoc}
     *
     * @throws AbortException with the core's message, if the arguments can never work; nothing was done then
     */
    @Override
    public final StepExecution start(StepContext context) throws AbortException {
        WorkspaceWork<?> work = work();
        work.check();
        return new WorkspaceExecution(context, work);
    }
}
