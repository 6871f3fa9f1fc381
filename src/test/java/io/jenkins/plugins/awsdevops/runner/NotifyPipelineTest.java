// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.awsdevops.runner.local.SlackServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps that speak to the outside, in a pipeline of the runner. */
class NotifyPipelineTest {
    @TempDir
    Path folder;

    @Test
    void a_pipeline_posts_outside_of_node_and_keeps_the_thread() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), SlackServer.TOKEN);
        try (SlackServer slack = SlackServer.start()) {
            String call = "slackNotify(text: 'hello', credentialsId: 'bot', channel: '#a', threadKey: 'v1', apiUrl: '"
                    + slack.apiUrl() + "')";

            assertThat(Pipelines.in(folder)
                            .credential("bot", "file:" + token)
                            .run("def first = " + call + "\ndef second = " + call
                                    + "\necho \"${first.sent} ${first.ts} ${second.ts}\""))
                    .hasToString("SUCCESS\nPosted to Slack, #a\nPosted to Slack, #a\n"
                            + "true 1764000000.000001 1764000000.000002");
            assertThat(slack.messages())
                    .extracting(message -> message.get("thread_ts"))
                    .containsExactly(null, "1764000000.000001");
        }
    }

    @Test
    void a_message_that_cannot_be_sent_does_not_change_the_result() {
        assertThat(Pipelines.in(folder).run("echo slackNotify(text: 'hello', credentialsId: 'none').reason"))
                .hasToString("""
                        SUCCESS
                        WARNING: Could not post to Slack: credentialsId: there is no credential 'none'. Say where it is with --credential none=env:NAME or none=file:PATH.
                        Could not post to Slack: credentialsId: there is no credential 'none'. Say where it is with --credential none=env:NAME or none=file:PATH.""");
    }
}
