// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.secret;

/** Where secrets come from: the credentials of Jenkins, or those of the runner. */
@FunctionalInterface
public interface Secrets {
    /**
     * {@return the secret text, or the password, of this credential}
     *
     * @throws io.jenkins.plugins.awsdevops.core.problem.PlatformException if there is none of that name here, or it is of
     *     another kind; the message says so and names it
     */
    Secret get(String credentialsId);
}
