// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import io.jenkins.plugins.awsdevops.runner.secret.CredentialKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The bindings of {@code withCredentials}: their symbols and classes, and the credentials that they take. */
enum BindingKind {
    STRING("string", "StringBinding", CredentialKind.STRING),
    FILE("file", "FileBinding", CredentialKind.FILE),
    USERNAME_PASSWORD("usernamePassword", "UsernamePasswordMultiBinding", CredentialKind.USERNAME_PASSWORD),
    USERNAME_COLON_PASSWORD("usernameColonPassword", "UsernamePasswordBinding", CredentialKind.USERNAME_PASSWORD),
    SSH_KEY("sshUserPrivateKey", "SSHUserPrivateKeyBinding", CredentialKind.SSH_KEY);

    private final String symbol;
    private final String jenkinsClass;
    private final CredentialKind credential;

    BindingKind(String symbol, String jenkinsClass, CredentialKind credential) {
        this.symbol = symbol;
        this.jenkinsClass = jenkinsClass;
        this.credential = credential;
    }

    /** @param name a symbol, a class name with or without its package */
    static Optional<BindingKind> of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.symbol.equals(name)
                        || name.substring(name.lastIndexOf('.') + 1).equals(kind.jenkinsClass))
                .findFirst();
    }

    static List<String> symbols() {
        return Arrays.stream(values()).map(kind -> kind.symbol).toList();
    }

    CredentialKind credential() {
        return credential;
    }

    /** Whether the value is handed over as a file, for which there must be a workspace to put it beside. */
    boolean makesFile() {
        return this == FILE || this == SSH_KEY;
    }
}
