// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Exceptions as a build log shows them: the cause first, as Jenkins prints it, and of the stack the script's own frames. */
public final class StackText {
    private StackText() {}

    /** {@return the text, without a line end} */
    public static String of(Throwable failure) {
        return text(failure, "", "");
    }

    /** {@return the text, with the mark of Jenkins for exceptions that are kept as copies} */
    public static String ofCopy(Throwable failure) {
        return text(failure, "hudson.remoting.ProxyException: ", "");
    }

    /** The cause, what was suppressed, and the exception itself, which does not say again what its cause has said. */
    private static String text(Throwable failure, String mark, String prefix) {
        List<String> parts = new ArrayList<>();
        String own = mark + failure;
        String intro = "";
        Throwable cause = failure.getCause();
        if (cause != null && cause != failure) {
            parts.add(text(cause, mark, prefix));
            String said = ": " + mark + cause;
            own = own.endsWith(said) ? own.substring(0, own.length() - said.length()) : own;
            intro = "Caused: ";
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (!(suppressed instanceof FailureId)) {
                parts.add(text(suppressed, mark, prefix + "Also:   "));
            }
        }
        parts.add(prefix + intro + own + frames(failure, prefix));
        return String.join("\n", parts);
    }

    private static String frames(Throwable failure, String prefix) {
        return Arrays.stream(failure.getStackTrace())
                .filter(StackText::isScript)
                .map(frame -> "\n" + prefix + "\tat " + frame)
                .collect(Collectors.joining());
    }

    private static boolean isScript(StackTraceElement frame) {
        String file = frame.getFileName();
        return file != null
                && (file.equals("WorkflowScript") || file.endsWith(".groovy") || file.matches("Script\\d+"))
                && !frame.getClassName().startsWith("com.cloudbees.");
    }
}
