// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import hudson.model.Result;

/** What the command line tells its caller about a run. */
final class RunExit {
    private RunExit() {}

    /** {@return 0 SUCCESS, 1 FAILURE, 3 UNSTABLE, 4 ABORTED, 5 NOT_BUILT} */
    static int of(Result result) {
        return switch (result.toString()) {
            case "SUCCESS" -> 0;
            case "UNSTABLE" -> 3;
            case "ABORTED" -> 4;
            case "NOT_BUILT" -> 5;
            default -> 1;
        };
    }
}
