// SPDX-License-Identifier: MIT
package org.jenkinsci.plugins.workflow.support.steps.input;

import jenkins.model.CauseOfInterruption;

/** Somebody answered an {@code input} with Abort. */
public final class Rejection extends CauseOfInterruption {
    private static final long serialVersionUID = 1L;

    private final String userName;
    private final long timestamp;

    /**
     * The runner's own: the real one is made from a user of Jenkins.
     *
     * @param userName who rejected it; null for nobody known
     * @param timestamp when, in milliseconds since 1970
     */
    public Rejection(String userName, long timestamp) {
        this.userName = userName;
        this.timestamp = timestamp;
    }

    public long getTimestamp() {
        return timestamp;
    }

    @Override
    public String getShortDescription() {
        return userName == null ? "Rejected" : "Rejected by " + userName;
    }
}
