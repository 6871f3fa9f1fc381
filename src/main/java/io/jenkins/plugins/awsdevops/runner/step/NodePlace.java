// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import java.nio.file.Path;
import java.util.LinkedHashMap;

/** The place of the body of a {@code node}: a workspace, and the variables that Jenkins sets there. */
public final class NodePlace {
    private NodePlace() {}

    /**
     * Says in the log where the body runs. {@return the place of the body}
     *
     * @param label what the script asks for, empty if nothing; this machine answers to every label
     */
    public static Place of(StepContext context, Path workspace, String label) {
        context.log("Running on " + (label.isEmpty() ? "this machine" : "this machine as '" + label + "'") + " in "
                + workspace);
        LinkedHashMap<String, String> variables = new LinkedHashMap<>();
        variables.put("NODE_NAME", "built-in");
        variables.put("NODE_LABELS", (label.isEmpty() ? "" : label + " ") + "built-in");
        variables.put("EXECUTOR_NUMBER", "0");
        variables.put("WORKSPACE", workspace.toString());
        variables.put("WORKSPACE_TMP", workspace + "@tmp");
        return context.place().inWorkspace(workspace).with(new Variables(variables));
    }
}
