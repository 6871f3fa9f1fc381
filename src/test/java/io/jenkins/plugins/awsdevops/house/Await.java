// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.house;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for a condition of another thread or process, with a deadline. */
public final class Await {
    private Await() {}

    public static void until(Callable<Boolean> condition) {
        until(Duration.ofSeconds(30), condition);
    }

    public static void until(Duration atMost, Callable<Boolean> condition) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not come true within " + atMost);
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    private static boolean holds(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
