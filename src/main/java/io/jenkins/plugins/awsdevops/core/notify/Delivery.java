// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.notify;

import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.util.function.Consumer;

/** What becomes of a message that did not get through: the log says so, and the build goes on unless it was asked to stop. */
final class Delivery {
    private Delivery() {}

    static Outcome failed(String reason, boolean failOnError, Consumer<String> log, Outcome outcome) {
        if (failOnError) {
            throw new OperationFailedException(reason);
        }
        log.accept("WARNING: " + reason);
        return outcome;
    }
}
