// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Exceptions as a build log shows them: the cause first, as Jenkins prints it, and of the stack the script's own frames. */
public final class StackText {
    private StackText() {}

    /** {@return the text, without a line end} */
    public static String of(Throwable failure) {
        return text(failure, "");
    }

    /** {@return the text, with the mark of Jenkins for exceptions that are kept as copies} */
    public static String ofCopy(Throwable failure) {
        return text(failure, "hudson.remoting.ProxyException: ");
    }

    private static String text(Throwable failure, String mark) {
        Throwable cause = failure.getCause();
        if (cause == null || cause == failure) {
            return mark + failure + frames(failure);
        }
        String own = mark + failure;
        String repeated = ": " + mark + cause;
        if (own.endsWith(repeated)) {
            own = own.substring(0, own.length() - repeated.length());
        }
        return text(cause, mark) + "\nCaused: " + own + frames(failure);
    }

    private static String frames(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(StackText::isScript)
                .map(frame -> "\n\tat " + frame)
                .collect(Collectors.joining());
    }

    private static boolean isScript(StackTraceElement frame) {
        String file = frame.getFileName();
        return file != null
                && (file.equals("WorkflowScript") || file.endsWith(".groovy") || file.matches("Script\\d+"))
                && !frame.getClassName().startsWith("com.cloudbees.");
    }
}
