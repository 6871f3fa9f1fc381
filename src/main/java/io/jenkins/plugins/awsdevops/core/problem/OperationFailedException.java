// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.problem;

/** Arguments and inputs were right, and yet it could not be done: a file that cannot be written, a tool that failed. */
public final class OperationFailedException extends PlatformException {
    private static final long serialVersionUID = 1L;

    public OperationFailedException(String message) {
        super(message);
    }

    public OperationFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
