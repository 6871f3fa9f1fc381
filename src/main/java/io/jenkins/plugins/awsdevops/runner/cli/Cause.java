// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** Why a build runs, as {@code currentBuild.buildCauses} tells it. */
enum Cause {
    USER("hudson.model.Cause$UserIdCause", "Started by user " + System.getProperty("user.name")),
    TIMER("hudson.triggers.TimerTrigger$TimerTriggerCause", "Started by timer"),
    PUSH("jenkins.branch.BranchEventCause", "Push event");

    private final String type;
    private final String description;

    Cause(String type, String description) {
        this.type = type;
        this.description = description;
    }

    Map<String, Object> described() {
        Map<String, Object> cause = new LinkedHashMap<>();
        cause.put("_class", type);
        cause.put("shortDescription", description);
        if (this == USER) {
            cause.put("userId", System.getProperty("user.name"));
            cause.put("userName", System.getProperty("user.name"));
        }
        return cause;
    }
}
