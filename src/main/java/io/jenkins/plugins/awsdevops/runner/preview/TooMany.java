// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.preview;

import hudson.AbortException;
import io.jenkins.plugins.awsdevops.runner.step.StepExecution;

/** Ends a dry run that has made too many calls. */
final class TooMany extends StepExecution {
    private static final long serialVersionUID = 1L;

    private final int most;
    private final boolean again;

    /** @param again whether the script has caught this before: then it becomes what {@code catch (Exception e)} does not catch */
    TooMany(int most, boolean again) {
        this.most = most;
        this.again = again;
    }

    @Override
    public void start() {
        String why = String.format(
                "The dry run has called %,d steps and ends here: the script seems to wait for a value that only a real"
                        + " run gives it. Run it without --dry-run.",
                most);
        context().failure(again ? new Error(why) : new AbortException(why));
    }
}
