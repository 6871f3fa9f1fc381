// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.preview;

import io.jenkins.plugins.awsdevops.runner.step.BlockExecution;
import io.jenkins.plugins.awsdevops.runner.step.Given;
import io.jenkins.plugins.awsdevops.runner.step.Place;
import io.jenkins.plugins.awsdevops.runner.step.StepContext;
import java.io.Serializable;

/** A block that runs its body once, and has no effect beside. */
final class Inside extends BlockExecution {
    private static final long serialVersionUID = 1L;

    private final String call;
    private final Where where;

    /** The place of the body. */
    @FunctionalInterface
    interface Where extends Serializable {
        Place in(StepContext context);
    }

    /** @param call line for the log, empty if the place says it */
    Inside(Given given, String call, Where where) {
        super(given);
        this.call = call;
        this.where = where;
    }

    @Override
    public void start() {
        if (!call.isEmpty()) {
            context().log(call);
        }
        runBody(where.in(context()));
    }
}
