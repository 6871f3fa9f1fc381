// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import io.jenkins.plugins.awsdevops.runner.step.work.WorkSteps;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The built-in steps, one line each. */
public final class BuiltinSteps {
    private static final List<Step> STEPS = Stream.concat(
                    Stream.of(new EchoStep(), new ErrorStep()), WorkSteps.all().stream())
            .toList();

    private BuiltinSteps() {}

    public static List<Step> all() {
        return STEPS;
    }

    public static Optional<Step> find(String name) {
        return STEPS.stream()
                .filter(step -> step.signature().name().equals(name))
                .findFirst();
    }
}
