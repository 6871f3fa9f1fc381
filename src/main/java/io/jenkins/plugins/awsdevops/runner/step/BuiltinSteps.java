// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import io.jenkins.plugins.awsdevops.runner.step.work.WorkSteps;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The steps that a Jenkinsfile finds without any plugin, one line each, and those of the platform. */
public final class BuiltinSteps {
    private static final List<Step> STEPS = all(
            MessageSteps.all(),
            FileSteps.all(),
            WorkSteps.all(),
            List.of(
                    new StageStep(),
                    new NodeStep(),
                    FolderStep.dir(),
                    FolderStep.ws(),
                    new WithEnvStep(),
                    new ParallelStep(),
                    new TimeoutStep(),
                    new SleepStep(),
                    new RetryStep(),
                    CatchErrorStep.catchError(),
                    CatchErrorStep.warnError(),
                    new WaitUntilStep(),
                    new PropertiesStep()),
            StepTable.all().stream().<Step>map(PlatformStepCall::new).toList());

    private BuiltinSteps() {}

    @SafeVarargs
    private static List<Step> all(List<Step>... groups) {
        List<Step> steps = new ArrayList<>();
        for (List<Step> group : groups) {
            steps.addAll(group);
        }
        return Collections.unmodifiableList(steps);
    }

    public static List<Step> all() {
        return STEPS;
    }

    public static Optional<Step> find(String name) {
        return STEPS.stream()
                .filter(step -> step.signature().name().equals(name))
                .findFirst();
    }
}
