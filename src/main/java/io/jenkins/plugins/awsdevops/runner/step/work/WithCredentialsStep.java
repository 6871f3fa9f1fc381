// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import io.jenkins.plugins.awsdevops.runner.secret.SecretFile;
import io.jenkins.plugins.awsdevops.runner.step.BlockExecution;
import io.jenkins.plugins.awsdevops.runner.step.Described;
import io.jenkins.plugins.awsdevops.runner.step.Given;
import io.jenkins.plugins.awsdevops.runner.step.LineFilter;
import io.jenkins.plugins.awsdevops.runner.step.Overlay;
import io.jenkins.plugins.awsdevops.runner.step.Signature;
import io.jenkins.plugins.awsdevops.runner.step.Step;
import io.jenkins.plugins.awsdevops.runner.step.StepExecution;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.MissingContextVariableException;

/** {@code withCredentials([string(credentialsId: 'id', variable: 'TOKEN')]) { ... }} */
final class WithCredentialsStep implements Step {
    @Override
    public Signature signature() {
        return Signature.of("withCredentials", "org.jenkinsci.plugins.credentialsbinding.impl.BindingStep")
                .sole("bindings", List.class)
                .withBody()
                .understands(BindingKind.symbols().toArray(String[]::new));
    }

    @Override
    public StepExecution execution(Given given) {
        return new Execution(given);
    }

    private static final class Execution extends BlockExecution {
        private static final long serialVersionUID = 1L;

        private final ArrayList<Described> described = new ArrayList<>();
        private BoundCredentials bound;
        private boolean bodyRuns;

        Execution(Given given) {
            super(given);
            given.list("bindings").forEach(each -> described.add((Described) each));
        }

        @Override
        public void start() throws Exception {
            List<CredentialBinding> bindings = new ArrayList<>();
            for (Described each : described) {
                CredentialBinding binding = CredentialBinding.of(each, secretFile());
                if (binding.kind().makesFile() && context().place().workspace().isEmpty()) {
                    throw new MissingContextVariableException(
                            "hudson.FilePath", context().step(), "node");
                }
                bindings.add(binding);
            }
            bound = new BoundCredentials(bindings);
            Set<String> secret = bound.secrets(context().run()).keySet();
            if (!secret.isEmpty()) {
                context().log("Masking supported pattern matches of $" + String.join(" or $", secret));
            }
        }

        @Override
        public void begin() throws Exception {
            for (CredentialBinding binding : bound.bindings()) {
                if (!binding.file().isEmpty()) {
                    SecretFile.write(
                            Path.of(binding.file()),
                            binding.credential(context().run()).content());
                }
            }
            bodyRuns = true;
            runBody(context().place().with((Overlay) bound).with((LineFilter) bound));
        }

        /** Where the file is must be known before it is made: a secret is not left behind. */
        @Override
        public boolean writesAhead() {
            return bound.bindings().stream().anyMatch(binding -> !binding.file().isEmpty());
        }

        @Override
        public void resume() throws Exception {
            if (!bodyRuns) {
                begin();
            }
        }

        @Override
        public void bodyEnded(Object value) {
            removeFiles();
            context().success(value);
        }

        @Override
        public void bodyFailed(Throwable cause) {
            removeFiles();
            context().failure(Masked.of(cause, bound.open(context().run())));
        }

        private void removeFiles() {
            bound.bindings().stream()
                    .filter(binding -> !binding.file().isEmpty())
                    .forEach(binding -> SecretFile.remove(Path.of(binding.file())));
        }

        private String secretFile() {
            return context()
                    .place()
                    .workspace()
                    .map(workspace ->
                            SecretFile.under(Temporary.beside(workspace)).toString())
                    .orElse("");
        }
    }
}
