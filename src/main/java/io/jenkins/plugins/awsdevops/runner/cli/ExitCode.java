// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import io.jenkins.plugins.awsdevops.core.gate.Verdict;

/** What the command line tells its caller about a step. */
final class ExitCode {
    static final int DONE = 0;
    static final int VERDICT_FAIL = 1;
    static final int BAD_ARGUMENTS = 2;
    static final int COULD_NOT = 3;
    static final int INCONCLUSIVE = 4;

    private ExitCode() {}

    static int of(Outcome outcome) {
        Object verdict = outcome.values().get("verdict");
        if (Verdict.FAIL.name().equals(verdict)) {
            return VERDICT_FAIL;
        }
        return Verdict.INCONCLUSIVE.name().equals(verdict) ? INCONCLUSIVE : DONE;
    }
}
