// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import hudson.model.Result;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jvnet.hudson.test.JenkinsRule;

/** Runs pipelines in a Jenkins, in the sandbox. */
final class Pipelines {
    private final JenkinsRule jenkins;

    Pipelines(JenkinsRule jenkins) {
        this.jenkins = jenkins;
    }

    WorkflowRun succeed(String script) throws Exception {
        return run(Result.SUCCESS, script);
    }

    /** Asserts the result, and that each of the texts is in the log. */
    WorkflowRun run(Result result, String script, String... logged) throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class);
        job.setDefinition(new CpsFlowDefinition(script, true));
        WorkflowRun run = jenkins.buildAndAssertStatus(result, job);
        for (String text : logged) {
            jenkins.assertLogContains(text, run);
        }
        return run;
    }
}
