// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import io.jenkins.plugins.awsdevops.core.process.ToolRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The kustomize of this machine, for tests that compare with it. */
final class RealKustomize {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private RealKustomize() {}

    /** Skips the test, visibly, where there is neither kustomize nor a kubectl that has it inside. */
    static KustomizeBuild orSkip(Path folder) throws InterruptedException {
        boolean there = isThere(folder, "kustomize", "version") || isThere(folder, "kubectl", "kustomize", "--help");
        Assumptions.assumeTrue(there, "neither kustomize nor kubectl is on the PATH");
        return new LocalKustomize();
    }

    private static boolean isThere(Path folder, String... command) throws InterruptedException {
        Optional<ToolRun> run = ToolRun.of(List.of(command), folder, LIMIT);
        return run.isPresent() && run.get().exit() == 0;
    }
}
