// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import hudson.model.Result;

/** The results of stages, which their ends tell. */
final class Stages {
    private Stages() {}

    /** Makes the build and the stage around the step at best {@code result}. */
    static void worsen(StepContext context, Result result) {
        context.run().worsen(result);
        mark(context, result);
    }

    /** Makes the stage around the step at best {@code result}. */
    static void mark(StepContext context, Result result) {
        int stage = context.place().stage();
        if (stage > 0) {
            context.run().fact(fact(stage), result(context.run(), stage).combine(result));
        }
    }

    /** {@return what the steps in the stage have made of it} */
    static Result result(Run run, int stage) {
        Object marked = run.fact(fact(stage));
        return marked == null ? Result.SUCCESS : (Result) marked;
    }

    private static String fact(int stage) {
        return "stage " + stage;
    }
}
