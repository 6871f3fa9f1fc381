// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import groovy.lang.GroovyClassLoader;
import groovy.lang.MissingMethodException;
import groovy.lang.MissingPropertyException;
import hudson.AbortException;
import io.jenkins.plugins.awsdevops.runner.step.StackText;
import java.io.NotSerializableException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import jenkins.model.CauseOfInterruption;
import jenkins.model.CauseOfInterruption.UserInterruption;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;

/** What the log says about the exception that ended a script, in the words of Jenkins. */
final class FailureText {
    private FailureText() {}

    /**
     * {@return the text, empty if all has been said before}
     *
     * @param begun whether there was a build that could keep the exception: not while the Jenkinsfile was compiled
     */
    static String of(Throwable failure, boolean begun) {
        if (failure instanceof AbortException) {
            return "ERROR: " + failure.getMessage();
        }
        if (failure instanceof FlowInterruptedException stopped) {
            return stopped.getCauses().stream()
                    .filter(cause -> !(cause instanceof UserInterruption))
                    .map(CauseOfInterruption::getShortDescription)
                    .collect(Collectors.joining("\n"));
        }
        if (failure instanceof NotSerializableException) {
            return "an exception which occurred:\n\tin object of type " + failure.getMessage()
                    + ", which the script holds over a step: set its variable to null before, or use it in a @NonCPS"
                    + " method only\nCaused: " + failure;
        }
        return (begun && isCopied(failure, new HashSet<>()) ? StackText.ofCopy(failure) : StackText.of(failure))
                .stripTrailing();
    }

    /** What Jenkins cannot keep with the build, it keeps and shows as a copy: all that comes from the script's own classes. */
    private static boolean isCopied(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        return isOfScript(failure.getClass())
                || (failure instanceof MissingPropertyException missing
                        && missing.getType() != null
                        && isOfScript(missing.getType()))
                || failure instanceof MissingMethodException
                || failure instanceof MultipleCompilationErrorsException
                || failure instanceof InvocationTargetException
                || failure.getClass().getName().startsWith("com.cloudbees.groovy.cps.")
                || isCopied(failure.getCause(), seen)
                || Arrays.stream(failure.getSuppressed()).anyMatch(suppressed -> isCopied(suppressed, seen));
    }

    private static boolean isOfScript(Class<?> type) {
        return type.getClassLoader() instanceof GroovyClassLoader;
    }
}
