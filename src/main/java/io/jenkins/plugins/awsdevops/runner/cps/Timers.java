// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps;

import io.jenkins.plugins.awsdevops.runner.step.Cancel;
import java.time.Clock;
import java.time.Duration;

/** The time of a run. */
public interface Timers {
    Clock clock();

    /** Calls {@code action} after {@code delay}, on any thread. */
    Cancel after(Duration delay, Runnable action);

    /**
     * Called when the program has nothing to do but to wait for timers.
     *
     * @return whether time has been moved on to the next timer; a clock on the wall cannot do that
     */
    default boolean skip() {
        return false;
    }
}
