// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

/**
 * Marks a failure that a step has reported, as Jenkins does to find the step again: scripts see it as one more suppressed exception, logs
 * do not show it.
 */
public final class FailureId extends Throwable {
    private static final long serialVersionUID = 1L;

    private FailureId() {
        super(null, null, false, false);
    }

    /** Marks the failure, unless it or one of its causes is marked already. */
    public static void mark(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            for (Throwable suppressed : t.getSuppressed()) {
                if (suppressed instanceof FailureId) {
                    return;
                }
            }
        }
        failure.addSuppressed(new FailureId());
    }
}
