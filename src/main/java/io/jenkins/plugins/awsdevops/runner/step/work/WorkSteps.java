// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import io.jenkins.plugins.awsdevops.runner.step.Step;
import java.util.List;

/** The steps of this package, one line each. */
public final class WorkSteps {
    private static final List<Step> STEPS = List.of(
            new ShStep(),
            new WithCredentialsStep(),
            new StashStep(),
            new UnstashStep(),
            new ArchiveArtifactsStep(),
            new JunitStep(),
            new InputStep(),
            new MilestoneStep(),
            new LockStep(),
            new GenericSteps.CoreStep(),
            new GenericSteps.WrapStep(),
            new CheckoutStep(),
            new GitStep(),
            CleanStep.cleanWs(),
            RefusedStep.ofWindows("bat", "BatchScriptStep"),
            RefusedStep.ofWindows("powershell", "PowershellScriptStep"),
            RefusedStep.ofWindows("pwsh", "PowerShellCoreScriptStep"));

    private WorkSteps() {}

    public static List<Step> all() {
        return STEPS;
    }

    /**
     * Removes what scripts that have ended keep on disk for a later process, output that is not masked included. To be
     * called when it is on disk that the run has ended, and nothing will look for it any more.
     */
    public static void runEnded() {
        ShStep.runEnded();
    }
}
