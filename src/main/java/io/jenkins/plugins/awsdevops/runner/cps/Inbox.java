// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps;

import io.jenkins.plugins.awsdevops.runner.step.Cancel;
import io.jenkins.plugins.awsdevops.runner.step.StepContext.WorkEnded;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** What workers, timers and processes have to tell to the thread of a pipeline: it handles one thing after the other. */
final class Inbox {
    private final Timers timers;
    private final ExecutorService workers;
    private final BlockingQueue<Runnable> news = new LinkedBlockingQueue<>();
    private final AtomicInteger atWork = new AtomicInteger();
    private Thread thread;

    Inbox(Timers timers, ExecutorService workers) {
        this.timers = timers;
        this.workers = workers;
    }

    void belongsToThisThread() {
        thread = Thread.currentThread();
    }

    boolean hasNews() {
        return !news.isEmpty();
    }

    /** Handles what has come. */
    void handle() {
        for (Runnable one = news.poll(); one != null; one = news.poll()) {
            one.run();
        }
    }

    /** Waits until something comes, and handles that. */
    void await() throws InterruptedException {
        boolean skipped = news.isEmpty() && atWork.get() == 0 && timers.skip();
        if (!skipped) {
            news.take().run();
        }
    }

    void post(Runnable action) {
        news.add(action);
    }

    /** Performs the action on the pipeline's thread: at once if this is that thread. */
    void perform(Runnable action) {
        if (Thread.currentThread() == thread) {
            action.run();
        } else {
            post(action);
        }
    }

    /** Called on the pipeline's thread, as is the timer that it gives. */
    Cancel after(Duration delay, Runnable action) {
        boolean[] cancelled = {false};
        Cancel timer = timers.after(
                delay,
                () -> post(() -> {
                    if (!cancelled[0]) {
                        action.run();
                    }
                }));
        return () -> {
            cancelled[0] = true;
            timer.cancel();
        };
    }

    /** Called on the pipeline's thread, as is {@code ended}. */
    Cancel work(Callable<?> work, WorkEnded ended) {
        atWork.incrementAndGet();
        AtomicBoolean taken = new AtomicBoolean();
        Future<?> future = workers.submit(() -> {
            if (taken.compareAndSet(false, true)) {
                perform(work, ended);
            }
        });
        return () -> {
            future.cancel(true);
            if (taken.compareAndSet(false, true)) {
                report(null, new InterruptedException(), ended);
            }
        };
    }

    private void perform(Callable<?> work, WorkEnded ended) {
        Object value = null;
        Throwable failure = null;
        try {
            value = work.call();
        } catch (Throwable e) {
            failure = e;
        }
        report(value, failure, ended);
    }

    private void report(Object value, Throwable failure, WorkEnded ended) {
        post(() -> {
            atWork.decrementAndGet();
            ended.ended(value, failure);
        });
    }
}
