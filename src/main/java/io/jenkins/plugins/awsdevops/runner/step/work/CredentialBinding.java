// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import hudson.AbortException;
import io.jenkins.plugins.awsdevops.runner.secret.Credential;
import io.jenkins.plugins.awsdevops.runner.step.Described;
import io.jenkins.plugins.awsdevops.runner.step.Run;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jenkinsci.plugins.credentialsbinding.impl.CredentialNotFoundException;

/**
 * One binding of a credential to variables. It is saved with the program, so it knows the id and where its file lies, not
 * the value.
 *
 * @param variables the names of the variables by the names of the arguments that gave them
 * @param file where the value is put; empty if it is not handed over as a file
 */
record CredentialBinding(BindingKind kind, String id, Map<String, String> variables, String file)
        implements Serializable {

    /** @param file where the value goes, if the binding hands it over as a file */
    static CredentialBinding of(Described described, String file) throws AbortException {
        BindingKind kind = BindingKind.of(described.symbol())
                .orElseThrow(() -> new AbortException("withCredentials: this runner does not know the binding "
                        + described.symbol() + ". It knows " + String.join(", ", BindingKind.symbols()) + "."));
        Map<String, String> variables = new LinkedHashMap<>();
        described.arguments().forEach((name, value) -> {
            if (value != null && !name.equals("credentialsId")) {
                variables.put(name, String.valueOf(value));
            }
        });
        String id = String.valueOf(described.get("credentialsId"));
        return new CredentialBinding(kind, id, variables, kind.makesFile() ? file : "");
    }

    /**
     * {@return the credential}
     *
     * @throws CredentialNotFoundException if there is none with this id, or it is said to be of another kind
     */
    Credential credential(Run run) throws CredentialNotFoundException {
        String source = run.credential(id)
                .orElseThrow(
                        () -> new CredentialNotFoundException("Could not find credentials entry with ID '" + id + "'"));
        Credential credential = Credential.parse(id, source, System::getenv);
        var other = credential.insteadOf(kind.credential());
        if (other.isPresent()) {
            throw new CredentialNotFoundException(Credential.mismatch(id, other.get(), kind.credential()));
        }
        return credential;
    }

    /** {@return the variables whose values are masked} */
    Map<String, String> secrets(Run run) throws CredentialNotFoundException {
        Map<String, String> values = new LinkedHashMap<>();
        Credential credential = credential(run);
        switch (kind) {
            case STRING -> put(values, "variable", credential.text());
            case FILE -> put(values, "variable", file);
            case USERNAME_COLON_PASSWORD -> put(values, "variable", credential.userAndPassword());
            case SSH_KEY -> put(values, "keyFileVariable", file);
            case USERNAME_PASSWORD -> {
                if (credential.hidesUsername()) {
                    put(values, "usernameVariable", credential.username());
                }
                put(values, "passwordVariable", credential.password());
            }
        }
        return values;
    }

    /** {@return the variables whose values are not} */
    Map<String, String> others(Run run) throws CredentialNotFoundException {
        Map<String, String> values = new LinkedHashMap<>();
        if (kind == BindingKind.USERNAME_PASSWORD && !credential(run).hidesUsername()) {
            put(values, "usernameVariable", credential(run).username());
        }
        return values;
    }

    private void put(Map<String, String> values, String argument, String value) {
        Optional.ofNullable(variables.get(argument)).ifPresent(name -> values.put(name, value));
    }
}
