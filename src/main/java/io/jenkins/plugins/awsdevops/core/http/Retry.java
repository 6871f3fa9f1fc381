// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Sends a request until it is answered for good. Between attempts it waits with full jitter: a random time between nothing
 * and a bound that doubles from one second to thirty; or as long as the other side asks, and a random part of a second more.
 * It ends with the last answer when no attempt is left or the next one would come after the time limit.
 */
public final class Retry {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final InstantSource clock;
    private final Pause pause;
    private final RandomGenerator random;
    private final int attempts;
    private final Duration limit;

    private Retry(InstantSource clock, Pause pause, RandomGenerator random, int attempts, Duration limit) {
        this.clock = clock;
        this.pause = pause;
        this.random = random;
        this.attempts = attempts;
        this.limit = limit;
    }

    /** {@return at most six attempts within two minutes} */
    public static Retry of(InstantSource clock, Pause pause, RandomGenerator random) {
        return new Retry(clock, pause, random, 6, Duration.ofMinutes(2));
    }

    /** {@return the same with another number of attempts and another limit for all of them together} */
    public Retry within(int most, Duration total) {
        return new Retry(clock, pause, random, most, total);
    }

    /**
     * {@return the last answer, good or bad}
     *
     * @param log gets one line for each wait
     * @throws NoAnswerException if the last attempt had none
     * @throws InterruptedException at once, in a call as in a wait
     */
    public Response send(Http http, Request request, Repeat repeat, Consumer<String> log)
            throws NoAnswerException, InterruptedException {
        Instant end = clock.instant().plus(limit);
        for (int attempt = 1; ; attempt++) {
            Duration left = Duration.between(clock.instant(), end);
            Request timed = left.compareTo(request.timeout()) < 0 ? request.withTimeout(left) : request;
            Duration wait;
            String why;
            try {
                Response response = http.send(timed);
                Optional<Duration> asked = repeat.after(response, clock.instant());
                if (asked.isEmpty()) {
                    return response;
                }
                wait = next(attempt, asked.get());
                if (isOver(attempt, wait, end)) {
                    return response;
                }
                why = "answered " + response.status();
            } catch (NoAnswerException e) {
                wait = next(attempt, Duration.ZERO);
                if (!repeat.after(e) || isOver(attempt, wait, end)) {
                    throw e;
                }
                why = e.getMessage();
            }
            log.accept("%s: %s; again in %.1f s (attempt %d of %d)"
                    .formatted(request, why, wait.toMillis() / 1000.0, attempt + 1, attempts));
            pause.of(wait);
        }
    }

    private boolean isOver(int attempt, Duration wait, Instant end) {
        return attempt >= attempts || !clock.instant().plus(wait).isBefore(end);
    }

    private Duration next(int attempt, Duration asked) {
        if (!asked.isZero()) {
            return asked.plus(upTo(FIRST));
        }
        Duration bound = FIRST.multipliedBy(1L << Math.min(attempt - 1, 10));
        return upTo(bound.compareTo(LONGEST) < 0 ? bound : LONGEST);
    }

    private Duration upTo(Duration bound) {
        return Duration.ofMillis(random.nextLong(bound.toMillis() + 1));
    }
}
