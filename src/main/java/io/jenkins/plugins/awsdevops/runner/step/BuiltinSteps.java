// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import java.util.List;
import java.util.Optional;

/** The built-in steps, one line each. */
public final class BuiltinSteps {
    private static final List<Step> STEPS = List.of(new EchoStep(), new ErrorStep());

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
