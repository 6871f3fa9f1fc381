// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import hudson.AbortException;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import io.jenkins.plugins.awsdevops.runner.scm.CheckedOutCommit;
import io.jenkins.plugins.awsdevops.runner.scm.SourceCheckout;
import io.jenkins.plugins.awsdevops.runner.step.Described;
import io.jenkins.plugins.awsdevops.runner.step.Given;
import io.jenkins.plugins.awsdevops.runner.step.Signature;
import io.jenkins.plugins.awsdevops.runner.step.Step;
import io.jenkins.plugins.awsdevops.runner.step.StepExecution;
import io.jenkins.plugins.awsdevops.runner.step.WorkExecution;
import java.nio.file.Path;
import java.util.Map;

/** {@code checkout scm}: the checkout that the runner was started in; {@code checkout scmGit(...)}: another repository. */
final class CheckoutStep implements Step {
    static final String NO_SCM =
            "‘checkout scm’ is only available when using “Multibranch Pipeline” or “Pipeline script from SCM”";

    @Override
    public Signature signature() {
        return Signature.of("checkout", "org.jenkinsci.plugins.workflow.steps.scm.GenericSCMStep")
                .sole("scm", Object.class)
                .takes("changelog", boolean.class)
                .takes("poll", boolean.class)
                .insideNode()
                .understands("scmGit");
    }

    @Override
    public StepExecution execution(Given given) {
        if (given.get("scm") instanceof Described scm && !scm.symbol().equals("scm")) {
            return new RemoteCheckoutExecution(GitScm.of(scm));
        }
        return new Execution();
    }

    private static final class Execution extends WorkExecution {
        private static final long serialVersionUID = 1L;

        @Override
        protected Object work() throws InterruptedException, AbortException {
            Path workspace = context().workspace().root();
            Path source = context().run().source();
            SourceCheckout checkout = SourceCheckout.around(source).orElseThrow(() -> new AbortException(NO_SCM));
            String branch = context().environment().getOrDefault("BRANCH_NAME", "");
            CheckedOutCommit commit =
                    workspace.equals(source) ? checkout.inPlace(branch) : checkout.copyTo(workspace, branch);
            context().run().tell(new RunEvent.Noted(context().id(), "checkout", Map.of("commit", commit.commit())));
            return commit.variables();
        }
    }
}
