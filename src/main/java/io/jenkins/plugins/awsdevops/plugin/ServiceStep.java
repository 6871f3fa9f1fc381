// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import hudson.AbortException;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;

/**
 * A step whose work is one core call to a service outside, made on the controller; it needs no workspace. A subclass holds
 * its parameters and only stores them, as a {@link WorkspaceStep} does.
 */
public abstract class ServiceStep extends Step {

    /** {@return the core call with the parameters of this step} */
    protected abstract ServiceWork<?> work();

    /**
     * {@inheritDoc}
     *
     * @throws AbortException with the core's message, if the arguments can never work; nothing was done then
     */
    @Override
    public final StepExecution start(StepContext context) throws AbortException {
        ServiceWork<?> work = work();
        work.check();
        return new ServiceExecution(context, work);
    }
}
