// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.preview;

import hudson.AbortException;
import io.jenkins.plugins.awsdevops.core.problem.PlatformException;
import io.jenkins.plugins.awsdevops.runner.step.Given;
import io.jenkins.plugins.awsdevops.runner.step.InstantExecution;
import io.jenkins.plugins.awsdevops.runner.step.PlatformStep;
import io.jenkins.plugins.awsdevops.runner.step.StepTable;
import java.util.Optional;

/** A step that is shown and not done. */
final class Shown extends InstantExecution {
    private static final long serialVersionUID = 1L;

    private final String call;
    private final Given given;

    Shown(String call, Given given) {
        this.call = call;
        this.given = given;
    }

    @Override
    protected Object run() throws AbortException {
        context().log(call);
        Optional<PlatformStep<?>> platform = StepTable.find(context().step());
        if (platform.isEmpty()) {
            return NeutralValue.of(context(), given);
        }
        try {
            platform.get().preview(given.all());
        } catch (PlatformException e) {
            throw new AbortException(e.getMessage());
        }
        return NeutralOutcome.of(context().step(), given);
    }
}
