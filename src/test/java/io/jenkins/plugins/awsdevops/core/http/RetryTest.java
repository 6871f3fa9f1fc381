// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
    private static final Request POST = Request.of("POST", URI.create("https://api.example.com/a?token=x"));
    private static final NoAnswerException REFUSED = new NoAnswerException("refused", false, new IOException());
    private static final NoAnswerException BROKEN = new NoAnswerException("broken off", true, new IOException());

    private final Patience patience = new Patience();
    private final List<String> log = new ArrayList<>();
    private final List<Duration> timeouts = new ArrayList<>();

    @Test
    void waits_with_full_jitter_under_a_doubling_bound() throws Exception {
        Response response = send(Repeat.HARMLESS, 500, 502, 503, 504, 429, 200);

        assertThat(response.status()).isEqualTo(200);
        assertThat(patience.waits()).containsExactly(seconds(1), seconds(2), seconds(4), seconds(8), seconds(16));
        assertThat(log.get(0))
                .isEqualTo("POST https://api.example.com/a: answered 500; again in 1.0 s (attempt 2 of 6)");
    }

    @Test
    void the_jitter_reaches_down_to_nothing() throws Exception {
        Retry retry = Retry.of(patience, patience, new java.util.SplittableRandom(7));
        for (int i = 0; i < 200; i++) {
            retry.send(answers(500, 200), POST, Repeat.HARMLESS, log::add);
        }

        assertThat(patience.waits()).allMatch(wait -> !wait.isNegative() && wait.compareTo(seconds(1)) <= 0);
        assertThat(patience.waits()).anyMatch(wait -> wait.toMillis() < 100).anyMatch(wait -> wait.toMillis() > 900);
    }

    @Test
    void after_the_last_attempt_the_answer_stands() throws Exception {
        assertThat(send(Repeat.HARMLESS, 500, 500, 500, 500, 500, 503).status()).isEqualTo(503);
        assertThat(patience.waits()).hasSize(5);
    }

    @Test
    void waits_as_long_as_the_other_side_asks_in_seconds() throws Exception {
        Http http = answers(limited("7"), answer(200));

        assertThat(patience.retry()
                        .send(http, POST, Repeat.ONLY_IF_NOT_DONE, log::add)
                        .status())
                .isEqualTo(200);
        assertThat(patience.waits()).containsExactly(seconds(8));
    }

    @Test
    void waits_as_long_as_the_other_side_asks_by_date() throws Exception {
        Http http = answers(limited("Wed, 25 Nov 2026 12:00:30 GMT"), answer(200));

        patience.retry().send(http, POST, Repeat.HARMLESS, log::add);
        assertThat(patience.waits()).containsExactly(seconds(31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "", "99999999999999999999", "Wed, 25 Nov 2026 11:00:00 GMT"})
    void an_unreadable_or_past_time_leaves_the_usual_wait(String text) throws Exception {
        patience.retry().send(answers(limited(text), answer(200)), POST, Repeat.HARMLESS, log::add);

        assertThat(patience.waits()).containsExactly(seconds(1));
    }

    @Test
    void a_wait_beyond_the_time_limit_is_not_begun() throws Exception {
        Response response =
                patience.retry().send(answers(limited("3600"), answer(200)), POST, Repeat.HARMLESS, log::add);

        assertThat(response.status()).isEqualTo(429);
        assertThat(patience.waits()).isEmpty();
        assertThat(log).isEmpty();
    }

    @Test
    void no_attempt_may_take_longer_than_what_is_left_of_the_limit() throws Exception {
        Http http = answers(limited("100"), answer(200));

        patience.retry().send(http, POST.withTimeout(seconds(50)), Repeat.HARMLESS, log::add);
        assertThat(timeouts).containsExactly(seconds(50), seconds(19));
    }

    @Test
    void what_must_not_be_done_twice_is_repeated_only_if_it_was_surely_not_done() throws Exception {
        assertThat(send(Repeat.ONLY_IF_NOT_DONE, 429, 200).status()).isEqualTo(200);
        assertThat(send(Repeat.ONLY_IF_NOT_DONE, 500, 200).status()).isEqualTo(500);
        assertThat(send(Repeat.ONLY_IF_NOT_DONE, 503, 200).status()).isEqualTo(503);
        Response turnedAway = new Response(503, Headers.of(Map.of("Retry-After", "1")), new byte[0]);
        assertThat(patience.retry()
                        .send(answers(turnedAway, answer(200)), POST, Repeat.ONLY_IF_NOT_DONE, log::add)
                        .status())
                .isEqualTo(200);
        assertThat(patience.retry()
                        .send(answers(REFUSED, answer(200)), POST, Repeat.ONLY_IF_NOT_DONE, log::add)
                        .status())
                .isEqualTo(200);
        assertThatThrownBy(() ->
                        patience.retry().send(answers(BROKEN, answer(200)), POST, Repeat.ONLY_IF_NOT_DONE, log::add))
                .isSameAs(BROKEN);
    }

    @Test
    void what_is_harmless_is_repeated_after_any_break() throws Exception {
        assertThat(patience.retry()
                        .send(answers(BROKEN, REFUSED, answer(200)), POST, Repeat.HARMLESS, log::add)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 301, 400, 401, 403, 404, 409, 410, 422, 501})
    void other_answers_are_final(int status) throws Exception {
        assertThat(send(Repeat.HARMLESS, status, 200).status()).isEqualTo(status);
    }

    @Test
    void an_abort_ends_a_wait() {
        Pause aborted = time -> {
            throw new InterruptedException();
        };
        Retry retry = Retry.of(patience, aborted, Patience.highest());

        assertThatThrownBy(() -> retry.send(answers(500, 200), POST, Repeat.HARMLESS, log::add))
                .isInstanceOf(InterruptedException.class);
    }

    private Response send(Repeat repeat, Object... answers) throws Exception {
        return patience.retry().send(answers(answers), POST, repeat, log::add);
    }

    private Http answers(Object... all) {
        Deque<Object> queue = new ArrayDeque<>(List.of(all));
        return request -> {
            timeouts.add(request.timeout());
            Object next = queue.remove();
            if (next instanceof NoAnswerException problem) {
                throw problem;
            }
            return next instanceof Response response ? response : answer((Integer) next);
        };
    }

    private static Response answer(int status) {
        return new Response(status, Headers.NONE, new byte[0]);
    }

    private static Response limited(String retryAfter) {
        return new Response(429, Headers.of(Map.of("retry-after", retryAfter)), new byte[0]);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
