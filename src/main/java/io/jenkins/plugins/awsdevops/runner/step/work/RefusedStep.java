// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import hudson.AbortException;
import io.jenkins.plugins.awsdevops.runner.step.Given;
import io.jenkins.plugins.awsdevops.runner.step.InstantExecution;
import io.jenkins.plugins.awsdevops.runner.step.Signature;
import io.jenkins.plugins.awsdevops.runner.step.Step;
import io.jenkins.plugins.awsdevops.runner.step.StepExecution;

/** A step of Jenkins that the runner knows and cannot do. */
record RefusedStep(Signature signature, String why) implements Step {
    static RefusedStep ofWindows(String name, String jenkinsClass) {
        Signature signature = Signature.of(name, "org.jenkinsci.plugins.workflow.steps.durable_task." + jenkinsClass)
                .sole("script", String.class)
                .takes("returnStdout", boolean.class)
                .takes("returnStatus", boolean.class)
                .takes("encoding", String.class)
                .takes("label", String.class)
                .insideNode();
        return new RefusedStep(
                signature, name + " is for Windows agents, and this runner has only the machine it runs on. Use sh.");
    }

    @Override
    public StepExecution execution(Given given) {
        return new Execution(why);
    }

    private static final class Execution extends InstantExecution {
        private static final long serialVersionUID = 1L;

        private final String why;

        Execution(String why) {
            this.why = why;
        }

        @Override
        protected Object run() throws AbortException {
            throw new AbortException(why);
        }
    }
}
