// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class SlackNotifyIT {
    private JenkinsRule jenkins;
    private Pipelines pipelines;

    @BeforeEach
    void prepare(JenkinsRule rule) {
        jenkins = rule;
        pipelines = new Pipelines(rule);
    }

    @Test
    void posts_with_a_webhook_outside_of_node_and_shows_no_secret() throws Exception {
        try (OutsideService slack = new OutsideService(200, "text/plain", "ok")) {
            OutsideService.credential("hook", slack.url() + "/services/T/B/secret");

            var run = pipelines.run(
                    Result.SUCCESS,
                    "def sent = slackNotify text: 'hello', credentialsId: 'hook', status: 'success', fields: [Build: env.BUILD_NUMBER]\n"
                            + "echo \"sent ${sent.sent}\"",
                    "Posted to Slack",
                    "sent true");

            jenkins.assertLogNotContains("secret", run);
            assertThat(slack.bodies()).singleElement().asString().contains(":white_check_mark: hello", "*Build*\\n1");
        }
    }

    @Test
    void keeps_a_thread_with_the_build() throws Exception {
        try (OutsideService slack =
                new OutsideService(200, "application/json", "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1.1\"}")) {
            OutsideService.credential("bot", "xoxb-token");
            String call = "slackNotify text: 'hello', credentialsId: 'bot', channel: '#a', threadKey: 'v1', apiUrl: '"
                    + slack.url() + "'\n";

            pipelines.run(Result.SUCCESS, call + call, "Posted to Slack, #a");

            assertThat(slack.bodies().get(0)).doesNotContain("thread_ts");
            assertThat(slack.bodies().get(1)).contains("\"thread_ts\":\"1.1\"");
        }
    }

    @Test
    void a_message_that_cannot_be_sent_does_not_change_the_result() throws Exception {
        pipelines.run(
                Result.SUCCESS,
                "slackNotify text: 'hello', credentialsId: 'none'",
                "WARNING: Could not post to Slack: credentialsId: there is no secret text and no user name with password 'none'");
        pipelines.run(
                Result.FAILURE,
                "slackNotify text: 'hello', credentialsId: 'none', failOnError: true",
                "ERROR: Could not post to Slack");
    }

    @Test
    void reaches_nothing_on_the_controller_itself() throws Exception {
        OutsideService.credential("local", "http://127.0.0.1:1/x");

        pipelines.run(
                Result.SUCCESS,
                "slackNotify text: 'hello', credentialsId: 'local'",
                "127.0.0.1 is an address of the Jenkins controller itself");
    }
}
