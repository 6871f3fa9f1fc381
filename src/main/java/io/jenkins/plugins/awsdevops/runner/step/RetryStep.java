// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import hudson.AbortException;
import java.util.List;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;

/**
 * {@code retry(3) { ... }}; an abort or a timeout around it is not tried again. All conditions that Jenkins knows are losses
 * of an agent or a restart, which do not happen here: with conditions nothing is tried again.
 */
final class RetryStep implements Step {
    @Override
    public Signature signature() {
        return Signature.of("retry", "org.jenkinsci.plugins.workflow.steps.RetryStep")
                .sole("count", int.class)
                .takes("conditions", List.class)
                .understands("agent", "kubernetesAgent", "nonresumable")
                .withBody();
    }

    @Override
    public StepExecution execution(Given given) {
        return new Execution(given, given.list("conditions").isEmpty() ? given.number("count", 0) : 0);
    }

    private static final class Execution extends BlockExecution {
        private static final long serialVersionUID = 1L;

        private long left;

        Execution(Given given, long count) {
            super(given);
            this.left = count;
        }

        @Override
        public void start() {
            runBody(context().place());
        }

        @Override
        public void bodyFailed(Throwable cause) {
            left--;
            boolean interrupted = cause instanceof FlowInterruptedException stop && stop.isActualInterruption();
            if (left <= 0 || interrupted) {
                context().failure(cause);
                return;
            }
            context()
                    .log(
                            cause instanceof AbortException
                                    ? "ERROR: " + cause.getMessage()
                                    : "ERROR: Execution failed\n" + StackText.of(cause));
            context().log("Retrying");
            runBody(context().place());
        }
    }
}
