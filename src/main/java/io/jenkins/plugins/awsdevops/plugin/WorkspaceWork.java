// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import hudson.AbortException;
import io.jenkins.plugins.awsdevops.core.data.Arguments;
import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import io.jenkins.plugins.awsdevops.core.problem.PlatformException;
import java.io.Serializable;
import java.util.Map;
import java.util.function.Consumer;
import org.jenkinsci.plugins.workflow.steps.Step;

/**
 * The core call of a step with its named arguments. It travels to the agent and is saved with a running build, so it
 * holds plain values only; the request record is bound where it is needed.
 *
 * @param <R> the request record of the step
 */
public abstract class WorkspaceWork<R extends Record> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String step;
    private final Class<R> request;
    private final Map<String, Object> arguments;

    /**
     * @param step the name of the step, for messages
     * @param parameters the step, whose getters have the names of the request's components
     */
    protected WorkspaceWork(String step, Class<R> request, Step parameters) {
        this.step = step;
        this.request = request;
        this.arguments = StepParameters.of(request, parameters);
    }

    /**
     * Makes the core call, on the agent. It ends soon after its thread is interrupted.
     *
     * @param log takes one line of progress at a time
     */
    protected abstract Outcome run(Workspace workspace, R request, Consumer<String> log) throws InterruptedException;

    final Outcome run(Workspace workspace, Consumer<String> log) throws InterruptedException {
        return run(workspace, bind(), log);
    }

    /** Refuses arguments that can never work. */
    final void check() throws AbortException {
        try {
            bind();
        } catch (PlatformException e) {
            throw Refusal.of(e);
        }
    }

    private R bind() {
        return Arguments.bind(step, request, arguments);
    }
}
