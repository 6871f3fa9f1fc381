// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.AbortException;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.awsdevops.core.http.NoAnswerException;
import io.jenkins.plugins.awsdevops.core.http.Patience;
import io.jenkins.plugins.awsdevops.core.notify.SlackThreads;
import io.jenkins.plugins.awsdevops.core.secret.Secret;
import io.jenkins.plugins.awsdevops.plugin.step.GithubCommentStep;
import io.jenkins.plugins.awsdevops.plugin.step.PagerDutyNotifyStep;
import io.jenkins.plugins.awsdevops.plugin.step.SlackNotifyStep;
import io.jenkins.plugins.awsdevops.runner.local.GitHubServer;
import io.jenkins.plugins.awsdevops.runner.local.PagerDutyServer;
import io.jenkins.plugins.awsdevops.runner.local.SlackServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceStepTest {
    private final List<String> log = new ArrayList<>();

    @TempDir
    Path workspace;

    @Test
    void refuses_what_can_never_work_when_it_starts() {
        SlackNotifyStep step = new SlackNotifyStep("hello", "slack");
        step.setStatus("ok");

        assertThatThrownBy(() -> step.start(new FakeContext(workspace)))
                .isInstanceOf(AbortException.class)
                .hasMessage("status: must be 'success', 'failure' or 'info', but is 'ok'");
        assertThatThrownBy(() -> new PagerDutyNotifyStep("trigger", "pagerduty").start(new FakeContext(workspace)))
                .isInstanceOf(AbortException.class)
                .hasMessage("summary: is missing; a trigger says what happened");
        assertThatThrownBy(() -> new GithubCommentStep("plan", "text", "shop/cart", null, "github")
                        .start(new FakeContext(workspace)))
                .isInstanceOf(AbortException.class)
                .hasMessage("githubComment: missing parameter 'pullRequest' (text)");
    }

    @Test
    void needs_no_node_around_it() {
        assertThat(new SlackNotifyStep.Declaration().getRequiredContext())
                .isEqualTo(java.util.Set.of(TaskListener.class, Run.class));
    }

    @Test
    void posts_to_slack_with_the_credentials_of_the_build() throws Exception {
        try (SlackServer slack = SlackServer.start()) {
            SlackNotifyStep step = new SlackNotifyStep("hello", "slack");

            assertThat(work(step).run(bench(slack.webhookUrl())).values()).containsEntry("sent", true);
            assertThat(slack.messages()).hasSize(1);
            assertThat(log).containsExactly("Posted to Slack");
        }
    }

    @Test
    void sends_an_event_to_pagerduty() throws Exception {
        try (PagerDutyServer pagerDuty = PagerDutyServer.start()) {
            PagerDutyNotifyStep step = new PagerDutyNotifyStep("trigger", "pagerduty");
            step.setSummary("down");
            step.setDedupKey("k");
            step.setLinks(List.of(Map.of("href", "https://ci.example.com")));
            step.setApiUrl(pagerDuty.url());

            assertThat(work(step).run(bench(PagerDutyServer.ROUTING_KEY)).values())
                    .isEqualTo(Map.of("sent", true, "dedupKey", "k", "reason", ""));
            assertThat(pagerDuty.alerts()).isEqualTo(Map.of("k", "triggered"));
        }
    }

    @Test
    void comments_on_a_pull_request() throws Exception {
        try (GitHubServer github = GitHubServer.start()) {
            GithubCommentStep step = new GithubCommentStep("plan", "text", GitHubServer.REPO, "7", "github");
            step.setApiUrl(github.apiUrl());

            assertThat(work(step).run(bench(GitHubServer.TOKEN)).values()).containsEntry("action", "created");
            assertThat(github.comments(7)).containsExactly("ci: <!-- aws-devops-platform:plan -->\ntext");
        }
    }

    @Test
    void after_a_restart_only_slack_is_not_asked_again() throws Exception {
        SlackNotifyStep slack = new SlackNotifyStep("hello", "slack");
        PagerDutyNotifyStep pagerDuty = new PagerDutyNotifyStep("resolve", "pagerduty");
        pagerDuty.setDedupKey("k");

        assertThat(work(slack).afterRestart(bench("x")).orElseThrow().values())
                .isEqualTo(Map.of(
                        "sent",
                        false,
                        "channel",
                        "",
                        "ts",
                        "",
                        "reason",
                        "Could not post to Slack: the work was cut off while it was sent. The message may have been posted,"
                                + " so it is not sent again."));
        assertThat(work(pagerDuty).afterRestart(bench("x"))).isEqualTo(Optional.empty());
    }

    @Test
    void a_saved_build_holds_the_arguments_and_no_secret() throws Exception {
        SlackNotifyStep step = new SlackNotifyStep("hello", "slack");
        step.setFields(Map.of("a", 1));
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(saved)) {
            out.writeObject(work(step));
        }
        try (SlackServer slack = SlackServer.start();
                ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(saved.toByteArray()))) {
            ServiceWork<?> work = (ServiceWork<?>) in.readObject();

            assertThat(work.run(bench(slack.webhookUrl())).values()).containsEntry("sent", true);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/x",
                "http://localhost/",
                "http://169.254.169.254/latest/meta-data",
                "http://0.0.0.0/",
                "http://[::1]/"
            })
    void a_pipeline_reaches_nothing_that_only_the_controller_can_reach(String target) throws Exception {
        URI uri = URI.create(target);

        assertThatThrownBy(() -> new OutsideOnly(false).check(uri))
                .isInstanceOf(NoAnswerException.class)
                .hasMessage(
                        uri.getHost() + " is an address of the Jenkins controller itself, which pipelines may not call"
                                + " (an administrator can allow it with -Dio.jenkins.plugins.awsdevops.allowLocalTargets=true)");
        new OutsideOnly(true).check(uri);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.0.1/", "http://192.0.2.1/", "https://no-such-host.invalid/"})
    void other_addresses_are_left_to_the_network(String target) throws Exception {
        new OutsideOnly(false).check(URI.create(target));
    }

    private static ServiceWork<?> work(ServiceStep step) {
        return step.work();
    }

    private Workbench bench(String secret) {
        return new Workbench(new Patience().network(), id -> Secret.of(secret), SlackThreads.NONE, log::add);
    }
}
