// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import io.jenkins.plugins.awsdevops.runner.cps.Timers;
import io.jenkins.plugins.awsdevops.runner.step.Cancel;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** The clock, the timers and the workers of this process. */
public final class Machine implements Timers, AutoCloseable {
    private final ExecutorService workers = Executors.newCachedThreadPool(named("worker"));
    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor(named("timer"));

    private static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    ExecutorService workers() {
        return workers;
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public Cancel after(Duration delay, Runnable action) {
        Future<?> timer = timers.schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> timer.cancel(false);
    }

    @Override
    public void close() {
        timers.shutdownNow();
        workers.shutdownNow();
    }
}
