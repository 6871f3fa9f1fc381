// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import io.jenkins.plugins.awsdevops.core.problem.PlatformException;
import io.jenkins.plugins.awsdevops.runner.RunFolder;
import io.jenkins.plugins.awsdevops.runner.RunRequest;
import io.jenkins.plugins.awsdevops.runner.report.RunFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is kept of a run beside its events, for its page. */
final class Facts {
    private static final Map<String, String> VARIABLES =
            Map.of("BRANCH_NAME", "Branch", "CHANGE_TARGET", "Target", "TAG_NAME", "Tag", "GIT_COMMIT", "Commit");
    /** A parameter may hold a secret, and nothing tells of an undeclared one whether it does. */
    private static final Pattern SECRET =
            Pattern.compile("pass|secret|token|key|credential|auth", Pattern.CASE_INSENSITIVE);

    private Facts() {}

    static RunFacts of(RunFolder run) {
        Map<String, String> shown = new LinkedHashMap<>();
        try {
            collect(run.request(), shown);
        } catch (PlatformException unreadable) {
            shown.put("Request", unreadable.getMessage());
        }
        return new RunFacts(shown, run.log(), run.root().resolve("artifacts"));
    }

    private static void collect(RunRequest request, Map<String, String> shown) {
        String causes = request.causes().stream()
                .map(cause -> String.valueOf(cause.get("shortDescription")))
                .collect(Collectors.joining("\n"));
        shown.put("Cause", causes);
        shown.put("Folder", request.source().toString());
        request.environment().forEach((name, value) -> {
            if (VARIABLES.containsKey(name)) {
                shown.put(VARIABLES.get(name), value);
            }
        });
        request.parameters()
                .forEach((name, value) ->
                        shown.put("Parameter " + name, SECRET.matcher(name).find() ? "****" : String.valueOf(value)));
    }
}
