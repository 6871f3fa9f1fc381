// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import hudson.model.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class GithubCommentIT {
    private JenkinsRule jenkins;
    private Pipelines pipelines;

    @BeforeEach
    void prepare(JenkinsRule rule) {
        jenkins = rule;
        pipelines = new Pipelines(rule);
    }

    @Test
    void shows_githubs_refusal_without_a_stack_trace() throws Exception {
        try (OutsideService github = new OutsideService(401, "application/json", "{\"message\":\"Bad credentials\"}")) {
            OutsideService.credential("github", "ghp_token");

            var run = pipelines.run(
                    Result.FAILURE,
                    "githubComment marker: 'plan', body: 'text', repo: 'shop/cart', pullRequest: '7', credentialsId: 'github', apiUrl: '"
                            + github.url() + "'",
                    "ERROR: Could not ask GitHub whose token it is: GitHub does not accept the token of credential 'github'"
                            + " (401 Bad credentials).");

            jenkins.assertLogNotContains("\tat ", run);
            jenkins.assertLogNotContains("ghp_token", run);
        }
    }
}
