// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.data.Arguments;
import io.jenkins.plugins.awsdevops.core.data.Json;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import io.jenkins.plugins.awsdevops.core.http.Patience;
import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.core.secret.Secret;
import io.jenkins.plugins.awsdevops.core.secret.Secrets;
import io.jenkins.plugins.awsdevops.runner.local.Fault;
import io.jenkins.plugins.awsdevops.runner.local.Reply;
import io.jenkins.plugins.awsdevops.runner.local.SlackServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SlackNotifyTest {
    private final SlackServer slack = SlackServer.start();
    private final Patience patience = new Patience();
    private final List<String> log = new ArrayList<>();
    private final Map<String, String> kept = new HashMap<>();
    private final SlackThreads threads = new SlackThreads() {
        @Override
        public Optional<String> find(String thread) {
            return Optional.ofNullable(kept.get(thread));
        }

        @Override
        public void keep(String thread, String ts) {
            kept.put(thread, ts);
        }
    };

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void a_webhook_gets_the_whole_message() throws Exception {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("Image", "shop/cart:v1 <b>&");
        fields.put("Checks", 20);
        Outcome outcome = run(Map.of(
                "text", "*cart* is live: <https://ci.example.com|build 7>",
                "credentialsId", "hook",
                "status", "success",
                "fields", fields,
                "blocks", List.of(Map.of("type", "divider"))));

        assertThat(slack.received().get(0).body())
                .isEqualTo("{\"attachments\":[{\"color\":\"#2eb67d\","
                        + "\"fallback\":\":white_check_mark: *cart* is live: <https://ci.example.com|build 7>\","
                        + "\"blocks\":[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\","
                        + "\"text\":\":white_check_mark: *cart* is live: <https://ci.example.com|build 7>\"}},"
                        + "{\"type\":\"section\",\"fields\":["
                        + "{\"type\":\"mrkdwn\",\"text\":\"*Image*\\nshop/cart:v1 &lt;b&gt;&amp;\"},"
                        + "{\"type\":\"mrkdwn\",\"text\":\"*Checks*\\n20\"}]},"
                        + "{\"type\":\"divider\"}]}]}");
        assertThat(outcome.values()).isEqualTo(Map.of("sent", true, "channel", "", "ts", "", "reason", ""));
        assertThat(log).containsExactly("Posted to Slack");
    }

    @Test
    void a_bot_names_the_channel_and_says_what_it_posted() throws Exception {
        Outcome outcome = run(bot("text", "hello", "status", "failure"));

        assertThat(slack.received().get(0).body())
                .isEqualTo(
                        "{\"channel\":\"#deploys\",\"attachments\":[{\"color\":\"#e01e5a\",\"fallback\":\":x: hello\","
                                + "\"blocks\":[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\":x: hello\"}}]}]}");
        assertThat(slack.received().get(0).headers()).containsEntry("authorization", "Bearer xoxb-local-bot");
        assertThat(outcome.values())
                .isEqualTo(Map.of("sent", true, "channel", "C0LOCAL", "ts", "1764000000.000001", "reason", ""));
        assertThat(log).containsExactly("Posted to Slack, #deploys");
    }

    @Test
    void messages_of_one_key_make_one_thread() throws Exception {
        run(bot("text", "canary at 10 %", "threadKey", "v1.2"));
        run(bot("text", "canary at 50 %", "threadKey", "v1.2"));
        run(bot("text", "something else", "threadKey", "v1.3"));
        run(bot("text", "done", "threadKey", "v1.2"));

        assertThat(slack.messages())
                .extracting(message -> message.get("thread_ts"))
                .containsExactly(null, "1764000000.000001", null, "1764000000.000001");
        assertThat(kept).isEqualTo(Map.of("#deploys v1.2", "1764000000.000001", "#deploys v1.3", "1764000000.000003"));
    }

    @Test
    void texts_are_cut_to_what_slack_takes() throws Exception {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < 23; i++) {
            fields.put("f" + i, i == 0 ? "&".repeat(3000) : "v");
        }
        Outcome outcome = run(Map.of("text", "line\n".repeat(1000), "credentialsId", "hook", "fields", fields));

        assertThat(outcome.values()).containsEntry("sent", true);
        List<?> blocks = blocks(slack.messages().get(0));
        assertThat(blocks).hasSize(4);
        String text = (String) ((Map<?, ?>) ((Map<?, ?>) blocks.get(0)).get("text")).get("text");
        assertThat(text)
                .startsWith("_Cut: Slack takes 3,000 characters._\n\n:information_source: line\nline\n")
                .hasSizeBetween(2990, 3000);
        String field = (String) ((Map<?, ?>) ((List<?>) ((Map<?, ?>) blocks.get(1)).get("fields")).get(0)).get("text");
        assertThat(field).startsWith("*f0*\n&amp;").endsWith("&amp;…").hasSizeBetween(1900, 2000);
    }

    @Test
    void a_commit_subject_does_not_call_everybody() throws Exception {
        run(Map.of("text", "<!channel> <!here|here> <!everyone> <@U1>", "credentialsId", "hook"));

        assertThat(slack.received().get(0).body()).contains(":information_source: @channel @here @everyone <@U1>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    404 | no_service          | the webhook does not exist (any more). Make a new one in the Slack app under Incoming Webhooks and store its URL in the credential. (Slack: no_service)
                    403 | invalid_token       | the webhook does not exist (any more). Make a new one in the Slack app under Incoming Webhooks and store its URL in the credential. (Slack: invalid_token)
                    403 | action_prohibited   | an administrator has restricted posting there. Ask the owner of the workspace. (Slack: action_prohibited)
                    404 | channel_not_found   | there is no such channel, or it is private and the app is not in it. Check the name, or invite the app with /invite. (Slack: channel_not_found)
                    410 | channel_is_archived | the channel is archived. Choose another one. (Slack: channel_is_archived)
                    400 | invalid_blocks      | Slack cannot read the message. Where 'blocks' are given, try them in Slack's Block Kit Builder. (Slack: invalid_blocks)
                    500 | rollup_error        | Slack had an error of its own. The message may have been posted. (Slack: rollup_error)
                    200 | hello               | Slack answered: 200 hello.
                    502 | <b>Bad Gateway</b>  | Slack answered: 502 <b>Bad Gateway</b>. The message may have been posted.
                    """)
    void slacks_words_become_sentences(int status, String word, String sentence) throws Exception {
        slack.plan(new Fault.Answer(Reply.text(status, word)));

        Outcome outcome = run(Map.of("text", "hello", "credentialsId", "hook"));

        String reason = "Could not post to Slack: " + sentence;
        assertThat(outcome.values()).isEqualTo(Map.of("sent", false, "channel", "", "ts", "", "reason", reason));
        assertThat(log).containsExactly("WARNING: " + reason);
        assertThat(slack.received()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    not_in_channel | the app is not in the channel. Invite it there with /invite, or give it the scope chat:write.public. (Slack: not_in_channel)
                    invalid_auth   | Slack does not accept the token. Store the Bot User OAuth Token (xoxb-...) of the app in the credential. (Slack: invalid_auth)
                    missing_scope  | the token may not post. Give the app the scope chat:write and install it again. (Slack: missing_scope)
                    new_word       | Slack answered: 200 {"ok":false,"error":"new_word"}.
                    """)
    void a_bot_is_refused_with_200(String word, String sentence) throws Exception {
        slack.plan(new Fault.Answer(new Reply(200, Map.of(), "{\"ok\":false,\"error\":\"" + word + "\"}")));

        assertThat(run(bot("text", "hello")).values())
                .containsEntry("reason", "Could not post to Slack, #deploys: " + sentence);
    }

    @Test
    void a_page_of_a_proxy_is_no_success() throws Exception {
        slack.plan(new Fault.Answer(Reply.text(200, "<html>Please log in</html>")));

        assertThat(run(bot("text", "hello")).values())
                .containsEntry(
                        "reason", "Could not post to Slack, #deploys: Slack answered: 200 <html>Please log in</html>.");
    }

    @Test
    void a_rate_limit_is_waited_out() throws Exception {
        slack.plan(new Fault.Answer(Reply.text(429, "rate_limited").with("Retry-After", "30")));

        assertThat(run(Map.of("text", "hello", "credentialsId", "hook")).values())
                .containsEntry("sent", true);
        assertThat(patience.waits()).containsExactly(Duration.ofSeconds(31));
        assertThat(log.get(0)).isEqualTo("POST http://127.0.0.1/****: answered 429; again in 31.0 s (attempt 2 of 6)");
        assertThat(slack.messages()).hasSize(1);
    }

    @Test
    void a_rate_limit_that_lasts_too_long_is_told() throws Exception {
        slack.plan(new Fault.Answer(Reply.text(429, "").with("Retry-After", "3600")));

        assertThat(run(Map.of("text", "hello", "credentialsId", "hook")).values())
                .containsEntry(
                        "reason",
                        "Could not post to Slack: Slack takes no more messages for now (rate limit). It asks to wait 3600 s,"
                                + " which is longer than we do.");
    }

    @Test
    void nothing_is_posted_twice_when_the_answer_is_lost() throws Exception {
        slack.plan(new Fault.LostAnswer());

        Outcome outcome = run(bot("text", "hello"));

        assertThat(slack.messages()).hasSize(1);
        assertThat((String) outcome.values().get("reason"))
                .startsWith("Could not post to Slack, #deploys: 127.0.0.1:")
                .endsWith(" broke off the connection (HTTP/1.1 header parser received no bytes)."
                        + " The message may have been posted, so it is not sent again.");
    }

    @Test
    void fail_on_error_throws_the_reason() {
        slack.plan(new Fault.Answer(Reply.text(404, "no_team")));

        assertThatThrownBy(() -> run(Map.of("text", "hello", "credentialsId", "hook", "failOnError", true)))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage(
                        "Could not post to Slack: the Slack workspace of the webhook does not exist (any more). (Slack: no_team)");
    }

    @Test
    void an_abort_is_no_failed_message() {
        Thread caller = Thread.currentThread();
        slack.plan(new Fault.Meanwhile(() -> caller.interrupt()));
        slack.plan(new Fault.Silence());

        assertThatThrownBy(() -> {
                    run(Map.of("text", "hello", "credentialsId", "hook"));
                    run(Map.of("text", "hello", "credentialsId", "hook"));
                })
                .isInstanceOf(InterruptedException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    none    |          |    | no credential 'none'
                    garbage |          |    | credentialsId: 'garbage' is neither an incoming webhook (https://hooks.slack.com/...) nor a bot token (xoxb-...)
                    plain   |          |    | credentialsId: 'plain' is neither an incoming webhook (https://hooks.slack.com/...) nor a bot token (xoxb-...)
                    bot     |          |    | channel: is missing; a bot token (credentialsId: 'bot') needs one
                    hook    | #deploys |    | channel: credentialsId: 'hook' is an incoming webhook, which posts to its own channel; leave 'channel' out, or use a bot token
                    hook    |          | v1 | threadKey: credentialsId: 'hook' is an incoming webhook, which does not tell what it posted; threads need a bot token
                    """)
    void a_credential_that_does_not_fit_is_a_failed_message(String id, String channel, String key, String why)
            throws Exception {
        Map<String, Object> arguments = new LinkedHashMap<>(Map.of("text", "hello", "credentialsId", id));
        Optional.ofNullable(channel).ifPresent(value -> arguments.put("channel", value));
        Optional.ofNullable(key).ifPresent(value -> arguments.put("threadKey", value));

        String where = channel == null ? "Slack" : "Slack, " + channel;
        assertThat(run(arguments).values()).containsEntry("reason", "Could not post to " + where + ": " + why);
        assertThat(slack.received()).isEmpty();
    }

    static List<List<Object>> refusals() {
        return List.of(
                List.of(Map.of("text", " "), "text: must not be empty"),
                List.of(Map.of("status", "ok"), "status: must be 'success', 'failure' or 'info', but is 'ok'"),
                List.of(
                        Map.of("fields", Map.of("a", List.of(1))),
                        "fields.a: must be text or a number, not a list or map"),
                List.of(
                        Map.of("blocks", List.of(Map.of("text", "x"))),
                        "blocks[0].type: must name the kind of block, e.g. 'section'"),
                List.of(
                        Map.of("blocks", Collections.nCopies(49, Map.of("type", "divider")), "fields", Map.of("a", 1)),
                        "blocks: a message takes 50 blocks, but text and fields need 2 and there are 49 more"),
                List.of(
                        Map.of("apiUrl", "http://slack.com/api"),
                        "apiUrl: 'http://slack.com/api' must begin with https://, since a token is sent there"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refuses_what_can_never_work(List<Object> refusal) {
        Map<String, Object> arguments = new LinkedHashMap<>(Map.of("text", "hello", "credentialsId", "hook"));
        ((Map<?, ?>) refusal.get(0)).forEach((name, value) -> arguments.put((String) name, value));

        assertThatThrownBy(() -> Arguments.bind("slackNotify", SlackNotifyRequest.class, arguments))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage((String) refusal.get(1));
    }

    @Test
    void a_preview_needs_neither_network_nor_secret() {
        SlackNotifyRequest request = Arguments.bind(
                "slackNotify", SlackNotifyRequest.class, Map.of("text", "hello", "credentialsId", "none"));

        assertThat(Json.compact(Json.parse("preview", SlackNotify.preview(request))))
                .isEqualTo(
                        "{\"attachments\":[{\"color\":\"#36c5f0\",\"fallback\":\":information_source: hello\",\"blocks\":"
                                + "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\":information_source: hello\"}}]}]}");
    }

    private Map<String, Object> bot(Object... more) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("credentialsId", "bot");
        arguments.put("channel", "#deploys");
        arguments.put("apiUrl", slack.apiUrl());
        for (int i = 0; i < more.length; i += 2) {
            arguments.put((String) more[i], more[i + 1]);
        }
        return arguments;
    }

    private Outcome run(Map<String, Object> arguments) throws InterruptedException {
        SlackNotifyRequest request = Arguments.bind("slackNotify", SlackNotifyRequest.class, arguments);
        return new SlackNotify(patience.network(), secrets(), threads, log::add).run(request);
    }

    private Secrets secrets() {
        Map<String, String> known = Map.of(
                "hook",
                slack.webhookUrl(),
                "bot",
                SlackServer.TOKEN,
                "garbage",
                "hunter2 is my password",
                "plain",
                "http://hooks.slack.com/services/T/B/x");
        return id -> {
            if (!known.containsKey(id)) {
                throw new BadArgumentException("no credential '" + id + "'");
            }
            return Secret.of(known.get(id));
        };
    }

    private static List<?> blocks(Map<String, Object> message) {
        return (List<?>) ((Map<?, ?>) ((List<?>) message.get("attachments")).get(0)).get("blocks");
    }
}
