// SPDX-License-Identifier: MIT
package org.jenkinsci.plugins.workflow.steps;

import jenkins.model.CauseOfInterruption;

/** The {@code timeout} step: here only for the cause that it gives. */
public class TimeoutStepExecution {
    private TimeoutStepExecution() {}

    /** A {@code timeout} ended its body. */
    public static final class ExceededTimeout extends CauseOfInterruption {
        private static final long serialVersionUID = 1L;

        private final String nodeId;

        public ExceededTimeout() {
            this(null);
        }

        public ExceededTimeout(String nodeId) {
            this.nodeId = nodeId;
        }

        public String getNodeId() {
            return nodeId;
        }

        @Override
        public String getShortDescription() {
            return "Timeout has been exceeded";
        }
    }
}
