// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import io.jenkins.plugins.awsdevops.core.gate.Consequence;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import io.jenkins.plugins.awsdevops.core.problem.PlatformException;
import java.io.Serializable;
import java.util.Map;

/**
 * What comes back from an agent: the outcome of the work, or the message of a problem that core explains.
 *
 * @param refusal the message of the problem; empty if the work was done
 */
record Answer(Map<Object, Object> values, Consequence consequence, String message, String refusal)
        implements Serializable {
    static Answer of(Outcome outcome) {
        return new Answer(Plain.map(outcome.values()), outcome.consequence(), outcome.message(), "");
    }

    static Answer refused(PlatformException problem) {
        return new Answer(Map.of(), Consequence.NONE, "", problem.getMessage());
    }

    boolean isRefused() {
        return !refusal.isEmpty();
    }
}
