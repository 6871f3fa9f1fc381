// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.console;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets a console look at the clock each second, until it is closed. */
public final class Heartbeat implements AutoCloseable {
    private final ScheduledExecutorService clockwork;
    private final Future<?> ticking;

    private Heartbeat(ScheduledExecutorService clockwork, Runnable tick) {
        this.clockwork = clockwork;
        this.ticking = clockwork.scheduleAtFixedRate(tick, 1, 1, TimeUnit.SECONDS);
    }

    public static Heartbeat of(TreeConsole console) {
        ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "console heartbeat");
            thread.setDaemon(true);
            return thread;
        });
        return new Heartbeat(clockwork, console::tick);
    }

    @Override
    public void close() {
        ticking.cancel(false);
        clockwork.shutdown();
    }
}
