// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.problem;

/** What was read from outside (a report, a YAML file, an answer) is not what it must be. */
public final class BadInputException extends PlatformException {
    private static final long serialVersionUID = 1L;

    /** @param message names the source and the place in it, for instance {@code report.json: $.Results[3].Type: ...} */
    public BadInputException(String message) {
        super(message);
    }

    public BadInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
