// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.shell;

/**
 * How a script ended.
 *
 * @param code its exit code; -1 if it vanished (killed from outside, or the machine was restarted), -2 if it never
 *     started, as the durable-task plugin of Jenkins counts them
 */
public record Ended(int code) {
    static final Ended VANISHED = new Ended(-1);
    static final Ended NEVER_STARTED = new Ended(-2);
}
