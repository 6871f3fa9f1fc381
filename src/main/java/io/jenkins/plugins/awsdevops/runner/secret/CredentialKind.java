// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.secret;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of credentials that Jenkins tells apart, with the names that it prints. */
public enum CredentialKind {
    STRING("string", "Secret text", "org.jenkinsci.plugins.plaincredentials.StringCredentials"),
    FILE("file", "Secret file", "org.jenkinsci.plugins.plaincredentials.FileCredentials"),
    USERNAME_PASSWORD(
            "usernamePassword",
            "Username with password",
            "com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials"),
    /** One whose user name is secret too: Jenkins calls it by the same names. */
    SECRET_USERNAME_PASSWORD("secretUsernamePassword", USERNAME_PASSWORD.title, USERNAME_PASSWORD.type),
    SSH_KEY(
            "sshUserPrivateKey",
            "SSH Username with private key",
            "com.cloudbees.jenkins.plugins.sshcredentials.SSHUserPrivateKey");

    private final String word;
    private final String title;
    private final String type;

    CredentialKind(String word, String title, String type) {
        this.word = word;
        this.title = title;
        this.type = type;
    }

    /** {@return the kind that {@code --credential id=WORD:env:NAME} names} */
    static Optional<CredentialKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    String title() {
        return title;
    }

    String type() {
        return type;
    }

    boolean serves(CredentialKind wanted) {
        return this == wanted || (this == SECRET_USERNAME_PASSWORD && wanted == USERNAME_PASSWORD);
    }
}
