// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import hudson.AbortException;
import io.jenkins.plugins.awsdevops.runner.keep.Stashes;
import io.jenkins.plugins.awsdevops.runner.step.Given;
import io.jenkins.plugins.awsdevops.runner.step.Signature;
import io.jenkins.plugins.awsdevops.runner.step.Step;
import io.jenkins.plugins.awsdevops.runner.step.StepExecution;
import io.jenkins.plugins.awsdevops.runner.step.WorkExecution;

/** {@code unstash 'binaries'} */
final class UnstashStep implements Step {
    @Override
    public Signature signature() {
        return Signature.of("unstash", "org.jenkinsci.plugins.workflow.support.steps.stash.UnstashStep")
                .sole("name", String.class)
                .insideNode();
    }

    @Override
    public StepExecution execution(Given given) {
        return new Execution(GoodName.of(given, signature()));
    }

    private static final class Execution extends WorkExecution {
        private static final long serialVersionUID = 1L;

        private final String name;

        Execution(String name) {
            this.name = name;
        }

        @Override
        protected Object work() throws AbortException {
            Stashes stashes = new Stashes(context().run().folder("stashes"));
            if (!stashes.has(name)) {
                throw new AbortException("No such saved stash ‘" + name + "’");
            }
            stashes.restore(name, context().workspace());
            return null;
        }
    }
}
