// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import hudson.FilePath;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.awsdevops.core.gate.Consequence;
import java.io.IOException;
import java.util.Map;
import org.jenkinsci.plugins.workflow.actions.WarningAction;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.SynchronousNonBlockingStepExecution;

/**
 * Sends the work of a step to the agent, off the thread of the pipeline, and carries out what its outcome means for the
 * build. Stopping it interrupts the work on the agent.
 */
final class WorkspaceExecution extends SynchronousNonBlockingStepExecution<Map<Object, Object>> {
    private static final long serialVersionUID = 1L;

    private final WorkspaceWork<?> work;

    WorkspaceExecution(StepContext context, WorkspaceWork<?> work) {
        super(context);
        this.work = work;
    }

    @Override
    protected Map<Object, Object> run() throws IOException, InterruptedException {
        TaskListener console = getContext().get(TaskListener.class);
        Answer answer = getContext().get(FilePath.class).act(new AgentCall(work, console));
        if (answer.isRefused()) {
            throw Refusal.of(answer.refusal());
        } else if (answer.consequence() == Consequence.ERROR) {
            throw Refusal.of(answer.message());
        } else if (answer.consequence() == Consequence.UNSTABLE) {
            makeUnstable(answer.message(), console);
        }
        return answer.values();
    }

    /** As the step {@code unstable} does: stage view and build both show it. */
    private void makeUnstable(String message, TaskListener console) throws IOException, InterruptedException {
        console.getLogger().println("WARNING: " + message);
        getContext().get(FlowNode.class).addOrReplaceAction(new WarningAction(Result.UNSTABLE).withMessage(message));
        getContext().get(Run.class).setResult(Result.UNSTABLE);
    }

    /**
     * After a restart of the controller the work is done again: steps of this kind read first and change only what is
     * not yet as asked, so doing it twice is doing it once.
     */
    @Override
    public void onResume() {
        try {
            start();
        } catch (Exception e) {
            getContext().onFailure(e);
        }
    }
}
