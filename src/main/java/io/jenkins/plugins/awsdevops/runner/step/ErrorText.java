// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

/** What an exception says in an event. */
public final class ErrorText {
    private ErrorText() {}

    /** {@return its message, or its type if it has none; never empty} */
    public static String of(Throwable error) {
        String message = error.getMessage();
        return message == null || message.isBlank() ? error.getClass().getSimpleName() : message;
    }
}
