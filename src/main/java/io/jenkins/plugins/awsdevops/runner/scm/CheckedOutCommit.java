// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.scm;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a checkout brought.
 *
 * @param branch as Jenkins names it, {@code origin/main}; {@code detached} if no branch was asked for
 * @param localBranch the local branch that was made; empty if none was
 * @param url where it came from; empty if that is not known
 */
public record CheckedOutCommit(String commit, String message, String branch, String localBranch, String url) {
    /** {@return the variables that the git plugin of Jenkins gives, by name} */
    public Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>();
        variables.put("GIT_COMMIT", commit);
        variables.put("GIT_BRANCH", branch);
        if (!localBranch.isEmpty()) {
            variables.put("GIT_LOCAL_BRANCH", localBranch);
        }
        if (!url.isEmpty()) {
            variables.put("GIT_URL", url);
        }
        return variables;
    }
}
