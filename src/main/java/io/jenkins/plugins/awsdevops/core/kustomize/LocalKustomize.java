// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.core.process.ToolRun;
import io.jenkins.plugins.awsdevops.core.text.Visible;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Renders with the first tool of this machine that is there. */
final class LocalKustomize implements KustomizeBuild {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    /** Characters of the tool's complaint. */
    private static final int MAX_COMPLAINT = 1_000;

    private final List<List<String>> commands;

    /** The {@code kustomize} of the PATH, or the one inside its {@code kubectl}. */
    LocalKustomize() {
        this(List.of(List.of("kustomize", "build"), List.of("kubectl", "kustomize")));
    }

    LocalKustomize(List<List<String>> commands) {
        this.commands = commands;
    }

    @Override
    public String build(Path folder) throws InterruptedException {
        for (List<String> command : commands) {
            Optional<ToolRun> run = ToolRun.of(command, folder, LIMIT);
            if (run.isPresent() && run.get().exit() != 0) {
                throw new OperationFailedException("'" + String.join(" ", command) + "' ended with "
                        + run.get().exit() + ": "
                        + Visible.of(run.get().errors().strip(), MAX_COMPLAINT));
            } else if (run.isPresent()) {
                return run.get().output();
            }
        }
        throw new OperationFailedException("neither kustomize nor kubectl is on the PATH of this machine. Install"
                + " kustomize (https://kubectl.docs.kubernetes.io/installation/kustomize) or kubectl 1.21 or newer, or leave"
                + " verify out");
    }
}
