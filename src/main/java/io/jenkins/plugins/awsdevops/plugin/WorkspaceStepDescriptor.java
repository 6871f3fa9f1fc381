// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import hudson.FilePath;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.util.Map;
import java.util.Set;
import org.jenkinsci.plugins.workflow.graph.FlowNode;

/** What Jenkins knows of a {@link WorkspaceStep}. */
public abstract class WorkspaceStepDescriptor extends PlatformStepDescriptor {
    /** @param example arguments that work, the required ones at least; the other fields of a form are checked with them */
    protected WorkspaceStepDescriptor(
            String name, String displayName, Class<? extends Record> request, Map<String, Object> example) {
        super(name, displayName, request, example);
    }

    @Override
    public final Set<? extends Class<?>> getRequiredContext() {
        return Set.of(FilePath.class, TaskListener.class, Run.class, FlowNode.class);
    }
}
