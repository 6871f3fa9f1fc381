// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.event;

import java.time.Instant;

/** An event of a run and when it was heard. */
public record TimedEvent(Instant at, RunEvent event) {}
