// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import java.util.function.Consumer;

/**
 * The core call of a step that works in the workspace; it travels to the agent.
 *
 * @param <R> the request record of the step
 */
public abstract class WorkspaceWork<R extends Record> extends StepCall<R> {
    private static final long serialVersionUID = 1L;

    /**
     * @param step the name of the step, for messages
     * @param parameters the step, whose getters have the names of the request's components
     */
    protected WorkspaceWork(String step, Class<R> request, Object parameters) {
        super(step, request, parameters);
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
}
