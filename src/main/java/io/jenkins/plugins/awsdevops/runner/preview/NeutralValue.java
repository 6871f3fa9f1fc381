// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.preview;

import hudson.tasks.junit.TestResultSummary;
import io.jenkins.plugins.awsdevops.runner.step.Described;
import io.jenkins.plugins.awsdevops.runner.step.Given;
import io.jenkins.plugins.awsdevops.runner.step.StepContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a step of Jenkins gives that was not done: the value of a success with nothing in it. */
final class NeutralValue {
    private static final String NO_COMMIT = "0".repeat(40);

    private NeutralValue() {}

    /** {@return the value, null if the step gives none} */
    static Object of(StepContext context, Given given) {
        return switch (context.step()) {
            case "sh" -> ofScript(given);
            case "readFile" -> "";
            case "fileExists" -> true;
            case "junit" -> new TestResultSummary(0, 0, 0, 0);
            case "checkout", "git" -> ofCheckout(context, given);
            default -> null;
        };
    }

    private static Object ofScript(Given given) {
        if (given.flag("returnStatus", false)) {
            return 0;
        }
        return given.flag("returnStdout", false) ? "" : null;
    }

    /** The variables of the git plugin: a commit that no repository has, the branch that is asked for or built. */
    private static Map<String, String> ofCheckout(StepContext context, Given given) {
        String built = context.environment().getOrDefault("BRANCH_NAME", "main");
        Object branch = given.has("branch") ? given.get("branch") : built;
        Map<String, String> variables = new TreeMap<>();
        variables.put("GIT_COMMIT", NO_COMMIT);
        variables.put("GIT_BRANCH", "origin/" + branch);
        variables.put("GIT_URL", url(given));
        return variables;
    }

    private static String url(Given given) {
        if (given.get("scm") instanceof Described scm) {
            Object remotes = scm.get("userRemoteConfigs");
            boolean named = remotes instanceof List<?> list
                    && !list.isEmpty()
                    && list.get(0) instanceof Map<?, ?> first
                    && first.containsKey("url");
            return named ? String.valueOf(((Map<?, ?>) ((List<?>) remotes).get(0)).get("url")) : "";
        }
        return given.has("url") ? String.valueOf(given.get("url")) : "";
    }
}
