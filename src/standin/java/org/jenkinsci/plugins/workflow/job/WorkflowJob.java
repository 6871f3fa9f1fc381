// SPDX-License-Identifier: MIT
package org.jenkinsci.plugins.workflow.job;

import hudson.model.Job;
import hudson.model.TopLevelItem;
import org.jenkinsci.plugins.workflow.flow.FlowDefinition;

public final class WorkflowJob extends Job<WorkflowJob, WorkflowRun> implements TopLevelItem {
    private WorkflowJob() {}

    public void setDefinition(FlowDefinition definition) {
        throw new UnsupportedOperationException("only in Jenkins");
    }

    @Override
    public String getDisplayName() {
        throw new UnsupportedOperationException("only in Jenkins");
    }
}
