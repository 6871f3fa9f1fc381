// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import io.jenkins.plugins.awsdevops.runner.secret.Credential;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code --credential ID=[KIND:]env:NAME|file:PATH}. */
final class CredentialOptions {
    private CredentialOptions() {}

    /** {@return where each credential comes from, paths made absolute} */
    static Map<String, String> check(Path folder, Map<String, String> given) {
        Map<String, String> sources = new LinkedHashMap<>();
        given.forEach((id, source) -> {
            try {
                sources.put(id, Credential.absolute(id, source, folder));
            } catch (BadInputException e) {
                throw new BadArgumentException("--credential " + id
                        + ": say where the secret is, with env:NAME or file:PATH; it is not given on the command line");
            }
        });
        return sources;
    }
}
