// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.shell;

import java.time.Duration;

/**
 * How long is waited for what may never come.
 *
 * @param start for a script to take its claim after it was launched
 * @param line for the rest of a line, before its beginning is shown
 * @param grace for a script to end after it was asked to, before it is killed
 */
public record Patience(Duration start, Duration line, Duration grace) {
    /** A minute for a loaded machine to start a process; five seconds of grace, as Jenkins gives. */
    public static final Patience USUAL =
            new Patience(Duration.ofMinutes(1), Duration.ofSeconds(10), Duration.ofSeconds(5));
}
