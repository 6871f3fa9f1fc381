// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import hudson.model.Run;
import hudson.model.TaskListener;
import java.util.Map;
import java.util.Set;

/** What Jenkins knows of a {@link ServiceStep}: it works outside of {@code node}, too. */
public abstract class ServiceStepDescriptor extends PlatformStepDescriptor {
    /** @param example arguments that work, the required ones at least; the other fields of a form are checked with them */
    protected ServiceStepDescriptor(
            String name, String displayName, Class<? extends Record> request, Map<String, Object> example) {
        super(name, displayName, request, example);
    }

    @Override
    public final Set<? extends Class<?>> getRequiredContext() {
        return Set.of(TaskListener.class, Run.class);
    }
}
