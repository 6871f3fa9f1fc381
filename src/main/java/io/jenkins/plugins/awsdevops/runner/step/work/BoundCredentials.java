// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import io.jenkins.plugins.awsdevops.runner.secret.Mask;
import io.jenkins.plugins.awsdevops.runner.step.LineFilter;
import io.jenkins.plugins.awsdevops.runner.step.Overlay;
import io.jenkins.plugins.awsdevops.runner.step.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jenkinsci.plugins.credentialsbinding.impl.CredentialNotFoundException;

/** What {@code withCredentials} sets and masks around its body. */
record BoundCredentials(ArrayList<CredentialBinding> bindings) implements Overlay, LineFilter {
    BoundCredentials(List<CredentialBinding> bindings) {
        this(new ArrayList<>(bindings));
    }

    Map<String, String> secrets(Run run) throws CredentialNotFoundException {
        Map<String, String> secrets = new LinkedHashMap<>();
        for (CredentialBinding binding : bindings) {
            secrets.putAll(binding.secrets(run));
        }
        return secrets;
    }

    @Override
    public void apply(Map<String, String> environment, Run run) {
        try {
            environment.putAll(secrets(run));
            for (CredentialBinding binding : bindings) {
                environment.putAll(binding.others(run));
            }
        } catch (CredentialNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Set<String> sensitive(Run run) {
        try {
            return secrets(run).keySet();
        } catch (CredentialNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Mask open(Run run) {
        try {
            return Mask.of(secrets(run).values());
        } catch (CredentialNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
