// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.problem;

/**
 * Something could not be done. The message is for the person who reads the build log: what was tried, on what, why
 * not, and what to do. Hosts show the message alone, without a stack trace; everything else that is thrown is a bug and
 * keeps its trace.
 */
public abstract class PlatformException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected PlatformException(String message) {
        super(message);
    }

    protected PlatformException(String message, Throwable cause) {
        super(message, cause);
    }

    /** {@return the sentence, never null} */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
