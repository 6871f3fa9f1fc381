// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import hudson.AbortException;
import io.jenkins.plugins.awsdevops.core.problem.PlatformException;

/**
 * Turns a problem that core explains into Jenkins' exception for that, which the console shows without a stack trace.
 * Everything else that is thrown is a bug and stays as it is.
 */
final class Refusal {
    private Refusal() {}

    static AbortException of(PlatformException problem) {
        return of(problem.getMessage());
    }

    static AbortException of(String message) {
        return new AbortException(message);
    }
}
