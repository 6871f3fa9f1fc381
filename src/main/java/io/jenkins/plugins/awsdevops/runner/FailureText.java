// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import hudson.AbortException;
import io.jenkins.plugins.awsdevops.runner.step.StackText;
import java.io.NotSerializableException;
import java.util.stream.Collectors;
import jenkins.model.CauseOfInterruption;
import jenkins.model.CauseOfInterruption.UserInterruption;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;

/** What the log says about the exception that ended a script, in the words of Jenkins. */
final class FailureText {
    private FailureText() {}

    /** {@return the text, empty if all has been said before} */
    static String of(Throwable failure) {
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
        return StackText.of(failure).stripTrailing();
    }
}
