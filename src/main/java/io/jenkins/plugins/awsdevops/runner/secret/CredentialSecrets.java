// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.secret;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.secret.Secret;
import io.jenkins.plugins.awsdevops.core.secret.Secrets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The credentials of the runner as the steps of the platform ask for them: a text, or the password of a user. */
public final class CredentialSecrets implements Secrets {
    private final Function<String, Optional<String>> sources;
    private final UnaryOperator<String> environment;

    /**
     * @param sources gives for an id where the credential comes from, as on the command line
     * @param environment gives the value of a variable, null if it is not set
     */
    public CredentialSecrets(Function<String, Optional<String>> sources, UnaryOperator<String> environment) {
        this.sources = sources;
        this.environment = environment;
    }

    @Override
    public Secret get(String credentialsId) {
        String source = sources.apply(credentialsId)
                .orElseThrow(() -> new BadArgumentException("credentialsId: there is no credential '" + credentialsId
                        + "'. Say where it is with --credential " + credentialsId + "=env:NAME or " + credentialsId
                        + "=file:PATH."));
        Credential credential = Credential.parse(credentialsId, source, environment);
        boolean hasUser = credential
                .insteadOf(CredentialKind.STRING)
                .filter(kind -> kind.serves(CredentialKind.USERNAME_PASSWORD))
                .isPresent();
        return Secret.of(hasUser ? credential.password() : credential.text());
    }
}
