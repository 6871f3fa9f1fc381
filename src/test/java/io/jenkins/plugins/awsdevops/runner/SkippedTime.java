// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import io.jenkins.plugins.awsdevops.runner.cps.Timers;
import io.jenkins.plugins.awsdevops.runner.step.Cancel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A clock that stands until nothing else is to be done, and then goes to the next timer at once. */
final class SkippedTime extends Clock implements Timers {
    private record Timer(Instant at, int number, Runnable action) {}

    private final PriorityQueue<Timer> timers =
            new PriorityQueue<>(Comparator.comparing(Timer::at).thenComparing(Timer::number));
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private int last;

    @Override
    public Clock clock() {
        return this;
    }

    @Override
    public synchronized Cancel after(Duration delay, Runnable action) {
        Timer timer = new Timer(now.plus(delay), ++last, action);
        timers.add(timer);
        return () -> remove(timer);
    }

    private synchronized void remove(Timer timer) {
        timers.remove(timer);
    }

    @Override
    public boolean skip() {
        Timer next = next();
        if (next == null) {
            return false;
        }
        next.action().run();
        return true;
    }

    private synchronized Timer next() {
        Timer next = timers.poll();
        if (next != null) {
            now = next.at();
        }
        return next;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
