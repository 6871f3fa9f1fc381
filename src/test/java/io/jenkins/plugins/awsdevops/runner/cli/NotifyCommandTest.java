// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.awsdevops.runner.local.GitHubServer;
import io.jenkins.plugins.awsdevops.runner.local.PagerDutyServer;
import io.jenkins.plugins.awsdevops.runner.local.SlackServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps that speak to the outside, called from a command line. */
class NotifyCommandTest {
    @TempDir
    Path folder;

    @Test
    void slack_gets_the_message_and_the_thread_is_known_to_the_next_call() throws Exception {
        Files.writeString(folder.resolve("token"), SlackServer.TOKEN + "\n");
        try (SlackServer slack = SlackServer.start()) {
            String[] call = {
                "step",
                "slackNotify",
                "text=hello",
                "credentialsId=bot",
                "channel=#a",
                "threadKey=v1",
                "fields={\"Image\":\"shop/cart:v1\"}",
                "apiUrl=" + slack.apiUrl(),
                "--credential",
                "bot=file:token",
                "--json"
            };

            assertThat(run(call)).isEqualTo("""
                            0
                            {
                              "sent" : true,
                              "channel" : "C0LOCAL",
                              "ts" : "1764000000.000001",
                              "reason" : ""
                            }
                            Posted to Slack, #a
                            """);
            assertThat(run(call)).startsWith("0\n");
            assertThat(slack.messages())
                    .extracting(message -> message.get("thread_ts"))
                    .containsExactly(null, "1764000000.000001");
        }
    }

    @Test
    void a_failed_message_is_no_failed_step_unless_that_is_asked_for() {
        String[] call = {"step", "pagerDutyNotify", "action=resolve", "dedupKey=k", "credentialsId=none"};

        assertThat(run(call)).isEqualTo("""
                        0
                        sent: false
                        dedupKey: k
                        reason: Could not send 'resolve' to PagerDuty: credentialsId: there is no credential 'none'. Say where it is with --credential none=env:NAME or none=file:PATH.
                        WARNING: Could not send 'resolve' to PagerDuty: credentialsId: there is no credential 'none'. Say where it is with --credential none=env:NAME or none=file:PATH.
                        """);
        assertThat(run(
                        "step",
                        "pagerDutyNotify",
                        "action=resolve",
                        "dedupKey=k",
                        "credentialsId=none",
                        "failOnError=true"))
                .startsWith("3\nCould not send 'resolve' to PagerDuty: ");
    }

    @Test
    void an_event_and_a_comment_go_out() throws Exception {
        Files.writeString(folder.resolve("key"), PagerDutyServer.ROUTING_KEY);
        Files.writeString(folder.resolve("token"), GitHubServer.TOKEN);
        try (PagerDutyServer pagerDuty = PagerDutyServer.start();
                GitHubServer github = GitHubServer.start()) {
            assertThat(run(
                            "step",
                            "pagerDutyNotify",
                            "action=trigger",
                            "summary=down",
                            "dedupKey=k",
                            "credentialsId=key",
                            "apiUrl=" + pagerDuty.url(),
                            "--credential",
                            "key=file:key"))
                    .isEqualTo("0\nsent: true\ndedupKey: k\nreason:\nPagerDuty took the event: trigger k\n");
            assertThat(run(
                            "step",
                            "githubComment",
                            "marker=plan",
                            "body=hello",
                            "repo=shop/cart",
                            "pullRequest=7",
                            "credentialsId=gh",
                            "apiUrl=" + github.apiUrl(),
                            "--credential",
                            "gh=file:token"))
                    .isEqualTo(
                            "0\naction: created\nid: 1001\nurl: https://github.com/shop/cart/pull/7#issuecomment-1001\n"
                                    + "Comment created: https://github.com/shop/cart/pull/7#issuecomment-1001\n");
        }
    }

    @Test
    void a_dry_run_prints_what_would_be_sent_and_needs_no_credential() {
        assertThat(run(
                        "step",
                        "githubComment",
                        "marker=plan",
                        "body=hello",
                        "repo=a/b",
                        "pullRequest=7",
                        "credentialsId=x",
                        "--dry-run"))
                .isEqualTo("0\n<!-- aws-devops-platform:plan -->\nhello\n");
        assertThat(run("step", "slackNotify", "text=hello", "credentialsId=x", "--dry-run"))
                .startsWith("0\n{\n  \"attachments\" : [ {\n    \"color\" : \"#36c5f0\",\n");
        assertThat(run("step", "pagerDutyNotify", "action=resolve", "dedupKey=k", "credentialsId=x", "--dry-run"))
                .isEqualTo("0\n{\n  \"event_action\" : \"resolve\",\n  \"dedup_key\" : \"k\"\n}\n");
        assertThat(run("step", "scanReport", "files=a.json", "--dry-run"))
                .isEqualTo("2\n--dry-run: scanReport cannot say beforehand what it will do. These can: slackNotify,"
                        + " pagerDutyNotify, githubComment.\n");
    }

    /** {@return exit code, standard output, standard error} */
    private String run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(folder, new PrintWriter(out, true), new PrintWriter(err, true), args);
        return exit + "\n" + out + err;
    }
}
