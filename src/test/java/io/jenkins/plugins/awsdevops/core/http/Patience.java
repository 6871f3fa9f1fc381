// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.http;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A clock that only waiting moves, and what was waited for. */
public final class Patience implements InstantSource, Pause {
    public static final Instant BEGIN = Instant.parse("2026-11-25T12:00:00Z");

    private final List<Duration> waits = new ArrayList<>();
    private Instant now = BEGIN;

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void of(Duration time) {
        waits.add(time);
        now = now.plus(time);
    }

    public List<Duration> waits() {
        return waits;
    }

    /** {@return patience whose random numbers are always the highest} */
    public Retry retry() {
        return Retry.of(this, this, highest());
    }

    /** {@return a real network on the loopback, with waits that take no time} */
    public Network network() {
        return new Network(JdkHttp.create(HttpClient.newBuilder(), 1_000_000), retry());
    }

    static RandomGenerator highest() {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public long nextLong(long bound) {
                return bound - 1;
            }
        };
    }
}
