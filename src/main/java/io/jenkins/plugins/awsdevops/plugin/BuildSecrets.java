// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.IdCredentials;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import hudson.model.Run;
import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.secret.Secret;
import io.jenkins.plugins.awsdevops.core.secret.Secrets;
import java.util.List;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;

/**
 * The credentials that a build may use, by its job, folder and the user that it runs as: a secret text, or the password of a
 * user name with password. A GitHub App is of the second kind, and its password is a token made for the moment.
 */
record BuildSecrets(Run<?, ?> build) implements Secrets {
    @Override
    public Secret get(String credentialsId) {
        StringCredentials text = find(credentialsId, StringCredentials.class);
        if (text != null) {
            return Secret.of(text.getSecret().getPlainText());
        }
        StandardUsernamePasswordCredentials user = find(credentialsId, StandardUsernamePasswordCredentials.class);
        if (user != null) {
            return Secret.of(user.getPassword().getPlainText());
        }
        throw new BadArgumentException("credentialsId: there is no secret text and no user name with password '"
                + credentialsId + "' that this build may use. Check the id, the kind, and the folder that it is in.");
    }

    private <C extends IdCredentials> C find(String id, Class<C> type) {
        C found = CredentialsProvider.findCredentialById(id, type, build, List.of());
        return found == null ? null : CredentialsProvider.track(build, found);
    }
}
