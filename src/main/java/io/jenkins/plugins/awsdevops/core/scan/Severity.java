// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import java.util.Optional;

/**
 * How bad a finding is, worst first. {@link #UNKNOWN} is what a tool gives that does not know, or has a word of its own:
 * it is not taken for any of the others.
 */
public enum Severity {
    CRITICAL(0),
    HIGH(1),
    MEDIUM(2),
    LOW(3),
    UNKNOWN(4);

    /** How many there are. */
    static final int COUNT = 5;

    private static final Severity[] ALL = values();

    private final int rank;

    Severity(int rank) {
        this.rank = rank;
    }

    /** {@return the severity of that name, in any case} */
    public static Optional<Severity> named(String text) {
        for (Severity severity : ALL) {
            if (severity.name().equalsIgnoreCase(text)) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }

    /** {@return the severity that a report names} A word that is none of ours, or none at all, is UNKNOWN. */
    static Severity reported(String text) {
        return named(text).orElse(UNKNOWN);
    }

    /** {@return the severity of that rank} */
    static Severity at(int rank) {
        return ALL[rank];
    }

    /** {@return 0 for the worst, 4 for UNKNOWN} */
    int rank() {
        return rank;
    }
}
