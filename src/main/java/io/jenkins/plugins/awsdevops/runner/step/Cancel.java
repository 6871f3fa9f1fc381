// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

/** Takes back something that was asked for: a timer that has not fired, work that has not ended. */
@FunctionalInterface
public interface Cancel {
    void cancel();
}
