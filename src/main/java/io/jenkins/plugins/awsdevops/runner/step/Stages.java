// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import hudson.model.Result;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;

/** What steps make of the stages and branches around them; the ends of these tell it. */
public final class Stages {
    private Stages() {}

    /** Makes the build, and the stage and the branches around the step, at best {@code result}. */
    public static void worsen(StepContext context, Result result) {
        context.run().worsen(result);
        mark(context, result);
    }

    /** Makes the stage and the branches around the step at best {@code result}. */
    public static void mark(StepContext context, Result result) {
        int stage = context.place().stage();
        if (stage > 0) {
            combine(context.run(), stage, result);
        }
        markBranch(context, result);
    }

    /** Makes the branch around the step at best {@code result}; a stage that was left out does not leave it out. */
    static void markBranch(StepContext context, Result result) {
        int branch = context.place().branchId();
        if (branch > 0 && result != Result.NOT_BUILT) {
            combine(context.run(), branch, result);
        }
    }

    /** {@return what the steps in it have made of a stage or a branch} */
    static Result result(Run run, int id) {
        Object marked = run.fact(fact(id));
        return marked == null ? Result.SUCCESS : (Result) marked;
    }

    /** {@return what an exception makes of the stage or the branch that it ends} */
    static Result result(Throwable cause) {
        return cause instanceof FlowInterruptedException stopped ? stopped.getResult() : Result.FAILURE;
    }

    private static void combine(Run run, int id, Result result) {
        run.fact(fact(id), result(run, id).combine(result));
    }

    private static String fact(int id) {
        return "stage " + id;
    }
}
