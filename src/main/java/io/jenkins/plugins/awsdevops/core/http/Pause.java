// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.http;

import java.time.Duration;

/** Waiting. Hosts give a real one, tests one that only counts. */
@FunctionalInterface
public interface Pause {
    /** Returns after this time; throws at once when the thread is interrupted. */
    void of(Duration time) throws InterruptedException;
}
