// SPDX-License-Identifier: MIT
package org.jenkinsci.plugins.workflow.job;

import hudson.model.Run;

public final class WorkflowRun extends Run<WorkflowJob, WorkflowRun> {
    private WorkflowRun() {}

    @Override
    public String getDisplayName() {
        throw new UnsupportedOperationException("only in Jenkins");
    }
}
