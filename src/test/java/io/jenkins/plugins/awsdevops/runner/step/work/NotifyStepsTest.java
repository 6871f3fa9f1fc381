// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.awsdevops.house.Await;
import io.jenkins.plugins.awsdevops.runner.local.Fault;
import io.jenkins.plugins.awsdevops.runner.local.PagerDutyServer;
import io.jenkins.plugins.awsdevops.runner.local.SlackServer;
import io.jenkins.plugins.awsdevops.runner.step.BuiltinSteps;
import io.jenkins.plugins.awsdevops.runner.step.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills and aborts while a message is on its way. */
class NotifyStepsTest {
    @TempDir
    Path folder;

    private final SlackServer slack = SlackServer.start();
    private final PagerDutyServer pagerDuty = PagerDutyServer.start();
    private FakeRun run;

    @BeforeEach
    void make_a_run() throws Exception {
        run = new FakeRun(folder);
        run.credentials.put("hook", "file:" + Files.writeString(folder.resolve("hook"), slack.webhookUrl()));
        run.credentials.put("key", "file:" + Files.writeString(folder.resolve("key"), PagerDutyServer.ROUTING_KEY));
    }

    @AfterEach
    void end_it() {
        run.close();
        slack.close();
        pagerDuty.close();
    }

    @Test
    void a_message_that_was_on_its_way_at_a_kill_is_not_posted_again() {
        slack.plan(new Fault.Silence());
        FakeContext killed = post();
        Await.until(() -> slack.received().size() == 1);

        String reason =
                "Could not post to Slack: the work was cut off while it was sent. The message may have been posted, so"
                        + " it is not sent again.";
        assertThat(killed.resumed().value())
                .isEqualTo(Map.of("sent", false, "channel", "", "ts", "", "reason", reason));
        assertThat(run.log()).containsExactly("WARNING: " + reason);
        assertThat(slack.received()).hasSize(1);
    }

    @Test
    void an_event_that_was_on_its_way_at_a_kill_is_sent_again() {
        pagerDuty.plan(new Fault.Silence());
        FakeContext killed = call(
                "pagerDutyNotify",
                Map.of(
                        "action", "trigger",
                        "summary", "down",
                        "dedupKey", "k",
                        "credentialsId", "key",
                        "apiUrl", pagerDuty.url()));
        Await.until(() -> pagerDuty.received().size() == 1);

        assertThat(killed.resumed().value()).isEqualTo(Map.of("sent", true, "dedupKey", "k", "reason", ""));
        assertThat(pagerDuty.alerts()).isEqualTo(Map.of("k", "triggered"));
    }

    @Test
    void an_abort_ends_the_call_at_once() {
        slack.plan(new Fault.Silence());
        FakeContext waiting = post();
        Await.until(() -> slack.received().size() == 1);

        IllegalStateException abort = new IllegalStateException("aborted");
        waiting.stop(abort);

        assertThat(waiting.problem()).isSameAs(abort);
        assertThat(slack.messages()).isEmpty();
    }

    private FakeContext post() {
        return call("slackNotify", Map.of("text", "hello", "credentialsId", "hook"));
    }

    private FakeContext call(String step, Map<String, Object> arguments) {
        return run.call(BuiltinSteps.find(step).orElseThrow(), arguments, null, Place.OUTSIDE);
    }
}
