// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import hudson.AbortException;
import hudson.model.Result;
import io.jenkins.plugins.awsdevops.runner.order.Milestones;
import io.jenkins.plugins.awsdevops.runner.step.Given;
import io.jenkins.plugins.awsdevops.runner.step.InstantExecution;
import io.jenkins.plugins.awsdevops.runner.step.Run;
import io.jenkins.plugins.awsdevops.runner.step.Signature;
import io.jenkins.plugins.awsdevops.runner.step.Step;
import io.jenkins.plugins.awsdevops.runner.step.StepExecution;
import java.util.OptionalInt;
import jenkins.model.CauseOfInterruption;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;

/** {@code milestone 1}: no older run of the job passes here after a newer one. */
final class MilestoneStep implements Step {
    private static final String LAST = "milestone";

    @Override
    public Signature signature() {
        return Signature.of("milestone", "org.jenkinsci.plugins.pipeline.milestone.MilestoneStep")
                .sole("ordinal", Integer.class)
                .takes("label", String.class)
                .takes("unsafe", boolean.class);
    }

    @Override
    public StepExecution execution(Given given) {
        return new Execution(given);
    }

    private static final class Execution extends InstantExecution {
        private static final long serialVersionUID = 1L;

        private final Given given;

        Execution(Given given) {
            this.given = given;
        }

        @Override
        protected Object run() throws AbortException, FlowInterruptedException {
            Run run = context().run();
            if (context().hasSiblings() && !given.flag("unsafe", false)) {
                throw new AbortException("Using a milestone step inside parallel is not allowed");
            }
            int ordinal = ordinal((Integer) run.fact(LAST));
            run.fact(LAST, ordinal);
            context().log("Trying to pass milestone " + ordinal);
            OptionalInt newer = new Milestones(run.jobFolder("milestones")).pass(ordinal, run.number());
            if (newer.isPresent()) {
                context().log("Canceled since build #" + newer.getAsInt() + " already got here");
                throw new FlowInterruptedException(
                        Result.NOT_BUILT, true, new Superseded(run.job() + "#" + newer.getAsInt()));
            }
            return null;
        }

        private int ordinal(Integer last) throws AbortException {
            if (given.get("ordinal") == null) {
                return last == null ? 0 : last + 1;
            }
            int ordinal = (int) given.number("ordinal", 0);
            if (last != null && last >= ordinal) {
                throw new AbortException("Invalid ordinal " + ordinal + ", as the previous one was " + last);
            }
            return ordinal;
        }
    }

    /** A newer run came first. */
    static final class Superseded extends CauseOfInterruption {
        private static final long serialVersionUID = 1L;

        private final String newer;

        Superseded(String newer) {
            this.newer = newer;
        }

        @Override
        public String getShortDescription() {
            return "Superseded by " + newer;
        }
    }
}
