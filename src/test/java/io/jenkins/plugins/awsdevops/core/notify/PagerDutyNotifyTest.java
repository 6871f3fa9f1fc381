// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.data.Arguments;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import io.jenkins.plugins.awsdevops.core.http.Patience;
import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.core.secret.Secret;
import io.jenkins.plugins.awsdevops.runner.local.Fault;
import io.jenkins.plugins.awsdevops.runner.local.PagerDutyServer;
import io.jenkins.plugins.awsdevops.runner.local.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PagerDutyNotifyTest {
    private final PagerDutyServer pagerDuty = PagerDutyServer.start();
    private final Patience patience = new Patience();
    private final List<String> log = new ArrayList<>();

    @AfterEach
    void close() {
        pagerDuty.close();
    }

    @Test
    void a_trigger_says_everything() throws Exception {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("failures", 3);
        details.put("paths", List.of("/health"));
        Outcome outcome = run(Map.of(
                "action", "trigger",
                "summary", "Canary of cart\nfailed at 10 %",
                "dedupKey", "cart-v1.2",
                "severity", "error",
                "source", "prod",
                "component", "cart",
                "details", details,
                "links", List.of(Map.of("href", "https://ci.example.com/7", "text", "Build 7"))));

        assertThat(pagerDuty.received().get(0).body())
                .isEqualTo("{\"routing_key\":\"0123456789abcdef0123456789abcdef\",\"event_action\":\"trigger\","
                        + "\"dedup_key\":\"cart-v1.2\",\"payload\":{\"summary\":\"Canary of cart failed at 10 %\","
                        + "\"source\":\"prod\",\"severity\":\"error\",\"component\":\"cart\","
                        + "\"custom_details\":{\"failures\":3,\"paths\":[\"/health\"]}},"
                        + "\"client\":\"aws-devops-platform\","
                        + "\"links\":[{\"href\":\"https://ci.example.com/7\",\"text\":\"Build 7\"}]}");
        assertThat(outcome.values()).isEqualTo(Map.of("sent", true, "dedupKey", "cart-v1.2", "reason", ""));
        assertThat(log).containsExactly("PagerDuty took the event: trigger cart-v1.2");
    }

    @Test
    void an_alert_goes_through_its_life_by_its_key() throws Exception {
        run(Map.of("action", "trigger", "summary", "down", "dedupKey", "k"));
        assertThat(pagerDuty.alerts()).isEqualTo(Map.of("k", "triggered"));
        run(Map.of("action", "acknowledge", "dedupKey", "k"));
        assertThat(pagerDuty.alerts()).isEqualTo(Map.of("k", "acknowledged"));
        run(Map.of("action", "resolve", "dedupKey", "k", "summary", "not sent"));
        assertThat(pagerDuty.alerts()).isEqualTo(Map.of("k", "resolved"));

        assertThat(pagerDuty.received().get(2).body())
                .isEqualTo("{\"routing_key\":\"0123456789abcdef0123456789abcdef\",\"event_action\":\"resolve\","
                        + "\"dedup_key\":\"k\"}");
    }

    @Test
    void the_same_problem_has_the_same_key_by_itself() throws Exception {
        Object first = run(Map.of("action", "trigger", "summary", "down", "source", "prod"))
                .values()
                .get("dedupKey");
        Object again = run(Map.of("action", "trigger", "summary", "down", "source", "prod"))
                .values()
                .get("dedupKey");
        run(Map.of("action", "trigger", "summary", "down", "source", "staging"));

        assertThat(first).isEqualTo(again).asString().startsWith("auto-").hasSize(69);
        assertThat(pagerDuty.alerts()).hasSize(2);
    }

    @Test
    void long_texts_are_cut_and_a_large_event_loses_its_details() throws Exception {
        run(Map.of("action", "trigger", "summary", "s".repeat(2000), "details", Map.of("log", "ä".repeat(300_000))));

        assertThat(pagerDuty.alerts()).hasSize(1);
        assertThat(pagerDuty.received().get(0).body())
                .contains("\"summary\":\"" + "s".repeat(1023) + "…\"")
                .contains("\"custom_details\":{\"notice\":"
                        + "\"The details were left out: the event had 587 KB, and PagerDuty takes 512 KB.\"}");
    }

    @Test
    void an_event_is_sent_again_after_a_lost_answer_and_makes_no_second_alert() throws Exception {
        pagerDuty.plan(new Fault.LostAnswer());
        pagerDuty.plan(new Fault.Answer(Reply.text(500, "oops")));
        pagerDuty.plan(new Fault.Answer(Reply.text(429, "").with("Retry-After", "5")));

        assertThat(run(trigger()).values()).containsEntry("sent", true);
        assertThat(pagerDuty.received()).hasSize(4);
        assertThat(pagerDuty.alerts()).hasSize(1);
        assertThat(patience.waits())
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(6));
    }

    @Test
    void a_wrong_key_is_told_without_the_key() throws Exception {
        Outcome outcome = run(Map.of("action", "trigger", "summary", "down", "credentialsId", "wrong"));

        assertThat(outcome.values())
                .containsEntry(
                        "reason",
                        "Could not send 'trigger' to PagerDuty: it refuses the event: Invalid routing key."
                                + " Check that credential 'wrong' holds the integration key of an Events API v2 integration.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    400 | {"errors":["key 0123456789abcdef0123456789abcdef is odd"]} | it refuses the event: key **** is odd. Check that credential 'key' holds the integration key of an Events API v2 integration.
                    400 | <html>                                                     | it refuses the event: 400 <html>. Check that credential 'key' holds the integration key of an Events API v2 integration.
                    403 | Forbidden 0123456789abcdef0123456789abcdef                  | it answered 403 Forbidden ****.
                    413 | Payload Too Large                                          | the event is larger than the 512 KB that it takes. Shorten 'details'.
                    200 | <html>Please log in</html>                                 | it answered 200 <html>Please log in</html>.
                    """)
    void refusals_are_told_once(int status, String answer, String sentence) throws Exception {
        pagerDuty.plan(new Fault.Answer(Reply.text(status, answer)));

        String reason = "Could not send 'trigger' to PagerDuty: " + sentence;
        assertThat(run(trigger()).values()).containsEntry("sent", false).containsEntry("reason", reason);
        assertThat(log).containsExactly("WARNING: " + reason);
        assertThat(pagerDuty.received()).hasSize(1);
    }

    @Test
    void a_throttle_that_does_not_end_is_told() throws Exception {
        pagerDuty.plan(new Fault.Answer(Reply.text(429, "").with("Retry-After", "900")));

        assertThat(run(trigger()).values())
                .containsEntry(
                        "reason",
                        "Could not send 'trigger' to PagerDuty: it takes no more events for this key for now (rate limit),"
                                + " and waiting did not help.");
    }

    @Test
    void fail_on_error_throws_the_reason() {
        pagerDuty.plan(new Fault.Answer(Reply.text(403, "no")));
        Map<String, Object> arguments = new LinkedHashMap<>(trigger());
        arguments.put("failOnError", true);

        assertThatThrownBy(() -> run(arguments))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("Could not send 'trigger' to PagerDuty: it answered 403 no.");
    }

    static List<List<Object>> refusals() {
        return List.of(
                List.of(
                        Map.of("action", "page"),
                        "action: must be 'trigger', 'acknowledge' or 'resolve', but is 'page'"),
                List.of(Map.of("action", "trigger"), "summary: is missing; a trigger says what happened"),
                List.of(
                        Map.of("action", "trigger", "summary", " \n"),
                        "summary: is missing; a trigger says what happened"),
                List.of(Map.of("action", "resolve"), "dedupKey: is missing; resolve names the alert by it"),
                List.of(
                        Map.of("action", "resolve", "dedupKey", "k".repeat(256)),
                        "dedupKey: must have 1 to 255 characters, but has 256"),
                List.of(
                        Map.of("action", "resolve", "dedupKey", " "),
                        "dedupKey: must have 1 to 255 characters, but has 0"),
                List.of(
                        Map.of("action", "trigger", "summary", "s", "severity", "high"),
                        "severity: must be 'critical', 'error', 'warning' or 'info', but is 'high'"),
                List.of(
                        Map.of("action", "trigger", "summary", "s", "links", List.of(Map.of("href", "javascript:x"))),
                        "links[0].href: must begin with https://, but is 'javascript:x'"),
                List.of(
                        Map.of("action", "trigger", "summary", "s", "links", List.of(Map.of("url", "https://a"))),
                        "links[0]: unknown parameter 'url'. Known are: href, text."));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refuses_what_can_never_work(List<Object> refusal) {
        Map<String, Object> arguments = new LinkedHashMap<>(Map.of("credentialsId", "key"));
        ((Map<?, ?>) refusal.get(0)).forEach((name, value) -> arguments.put((String) name, value));

        assertThatThrownBy(() -> Arguments.bind("pagerDutyNotify", PagerDutyNotifyRequest.class, arguments))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage((String) refusal.get(1));
    }

    @Test
    void a_preview_holds_no_key() {
        PagerDutyNotifyRequest request = Arguments.bind(
                "pagerDutyNotify",
                PagerDutyNotifyRequest.class,
                Map.of("action", "resolve", "dedupKey", "k", "credentialsId", "none"));

        assertThat(PagerDutyNotify.preview(request))
                .isEqualTo("{\n  \"event_action\" : \"resolve\",\n  \"dedup_key\" : \"k\"\n}");
    }

    private static Map<String, Object> trigger() {
        return Map.of("action", "trigger", "summary", "down");
    }

    private Outcome run(Map<String, Object> arguments) throws InterruptedException {
        Map<String, Object> all = new LinkedHashMap<>(Map.of("credentialsId", "key", "apiUrl", pagerDuty.url()));
        all.putAll(arguments);
        PagerDutyNotifyRequest request = Arguments.bind("pagerDutyNotify", PagerDutyNotifyRequest.class, all);
        return new PagerDutyNotify(
                        patience.network(),
                        id -> Secret.of(id.equals("key") ? PagerDutyServer.ROUTING_KEY : "f".repeat(32)),
                        log::add)
                .run(request);
    }
}
