// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an exception says in an event. */
public final class ErrorText {
    /** Jenkins lists all steps behind this; the log has the list, and once is enough. */
    private static final Pattern UNKNOWN_STEP =
            Pattern.compile("(No such DSL method '[^']*') found among steps \\[.*", Pattern.DOTALL);

    private ErrorText() {}

    /** {@return its message, or its type if it has none; never empty} */
    public static String of(Throwable error) {
        String message = error.getMessage();
        if (message == null || message.isBlank()) {
            return error.getClass().getSimpleName();
        }
        Matcher unknown = UNKNOWN_STEP.matcher(message);
        return unknown.matches() ? unknown.group(1) : message;
    }
}
