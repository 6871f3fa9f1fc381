// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import java.util.LinkedHashMap;
import java.util.Map;

/** The variables that every build of Jenkins has, as far as they mean something here. */
final class BuildEnvironment {
    private BuildEnvironment() {}

    static Map<String, String> of(RunState state) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("JOB_NAME", state.job);
        variables.put("JOB_BASE_NAME", state.job.substring(state.job.lastIndexOf('/') + 1));
        variables.put("BUILD_NUMBER", String.valueOf(state.number));
        variables.put("BUILD_ID", String.valueOf(state.number));
        variables.put("BUILD_DISPLAY_NAME", "#" + state.number);
        variables.put("BUILD_TAG", "jenkins-" + state.job.replace('/', '-') + "-" + state.number);
        variables.put("CI", "true");
        state.parameters.forEach((name, value) -> variables.put(name, String.valueOf(value)));
        return variables;
    }
}
