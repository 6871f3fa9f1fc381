// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.problem;

/** An argument of a step can never work: unknown, missing, of the wrong type, or out of range. Nothing was done. */
public final class BadArgumentException extends PlatformException {
    private static final long serialVersionUID = 1L;

    /** @param message names the step or the argument's path, for instance {@code phases[1].maxErrorRate: ...} */
    public BadArgumentException(String message) {
        super(message);
    }
}
