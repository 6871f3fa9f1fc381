// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import io.jenkins.plugins.awsdevops.runner.step.Given;
import io.jenkins.plugins.awsdevops.runner.step.Signature;
import io.jenkins.plugins.awsdevops.runner.step.Step;
import io.jenkins.plugins.awsdevops.runner.step.StepExecution;

/** {@code git url: 'https://...', branch: 'main'} */
final class GitStep implements Step {
    @Override
    public Signature signature() {
        return Signature.of("git", "jenkins.plugins.git.GitStep")
                .sole("url", String.class)
                .takes("branch", String.class)
                .takes("credentialsId", String.class)
                .takes("changelog", boolean.class)
                .takes("poll", boolean.class)
                .insideNode();
    }

    @Override
    public StepExecution execution(Given given) {
        String branch = given.text("branch", "master");
        return new RemoteCheckoutExecution(
                new GitScm(given.text("url", ""), given.text("credentialsId", ""), branch, branch, "", 0, false));
    }
}
