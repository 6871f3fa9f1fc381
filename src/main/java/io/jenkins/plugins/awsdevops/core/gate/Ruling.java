// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.gate;

import java.util.Objects;

/**
 * A verdict and its reason.
 *
 * @param reason one sentence for people, without the verdict's name in front
 */
public record Ruling(Verdict verdict, String reason) {
    public Ruling {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(reason, "reason");
    }

    public static Ruling pass(String reason) {
        return new Ruling(Verdict.PASS, reason);
    }

    public static Ruling fail(String reason) {
        return new Ruling(Verdict.FAIL, reason);
    }

    public static Ruling inconclusive(String reason) {
        return new Ruling(Verdict.INCONCLUSIVE, reason);
    }

    /** {@return the verdict and the reason as one line, {@code FAIL: 2 CRITICAL allowed 0}} */
    @Override
    public String toString() {
        return verdict + ": " + reason;
    }
}
