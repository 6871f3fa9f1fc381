// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import hudson.AbortException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.runner.scm.CheckedOutCommit;
import io.jenkins.plugins.awsdevops.runner.scm.RemoteCheckout;
import io.jenkins.plugins.awsdevops.runner.scm.RemoteRepository;
import io.jenkins.plugins.awsdevops.runner.secret.Credential;
import io.jenkins.plugins.awsdevops.runner.step.WorkExecution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Checks a remote repository out: the common part of {@code git} and {@code checkout}. */
final class RemoteCheckoutExecution extends WorkExecution {
    private static final long serialVersionUID = 1L;

    private final GitScm scm;

    RemoteCheckoutExecution(GitScm scm) {
        this.scm = scm;
    }

    @Override
    protected Object work() throws InterruptedException, IOException {
        context().log("The recommended git tool is: NONE");
        RemoteRepository repository = scm.repository(login());
        try {
            CheckedOutCommit commit = RemoteCheckout.run(repository, context().workspace(), context()::log);
            if (isFirst(repository.url())) {
                context().log("First time build. Skipping changelog.");
            }
            return commit.variables();
        } catch (OperationFailedException e) {
            throw new AbortException(e.getMessage());
        }
    }

    private Optional<RemoteRepository.Login> login() {
        String credentialsId = scm.credentialsId();
        if (credentialsId.isEmpty()) {
            context().log("No credentials specified");
            return Optional.empty();
        }
        Optional<String> source = context().run().credential(credentialsId);
        if (source.isEmpty()) {
            context().log("Warning: CredentialId \"" + credentialsId + "\" could not be found.");
            return Optional.empty();
        }
        context().log("using credential " + credentialsId);
        Credential credential = Credential.parse(credentialsId, source.get(), System::getenv);
        return Optional.of(new RemoteRepository.Login(credential.username(), credential.password()));
    }

    /** Whether no earlier run of the job has checked this repository out. */
    private boolean isFirst(String url) throws IOException {
        Path memory = context().run().jobFolder("scm").resolve(Integer.toHexString(url.hashCode()));
        String number = String.valueOf(context().run().number());
        if (!Files.exists(memory)) {
            Files.writeString(memory, number);
        }
        return Files.readString(memory).equals(number);
    }
}
