// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Exceptions as a build log shows them: the cause first, as Jenkins prints it, and of the stack the script's own frames. */
public final class StackText {
    private StackText() {}

    /** {@return the text, without a line end} */
    public static String of(Throwable failure) {
        String own = failure + frames(failure);
        Throwable cause = failure.getCause();
        return cause == null || cause == failure ? own : of(cause) + "\nCaused: " + own;
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
