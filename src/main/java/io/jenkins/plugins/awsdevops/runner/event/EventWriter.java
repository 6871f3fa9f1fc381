// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.event;

import java.io.PrintWriter;
import java.time.Clock;

/** Writes each event as a line of JSON, at once: {@code --json}, and the events file of a run. */
public final class EventWriter implements RunListener {
    private final PrintWriter out;
    private final Clock clock;

    public EventWriter(PrintWriter out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void hear(RunEvent event) {
        out.print(EventLine.write(new TimedEvent(clock.instant(), event)) + "\n");
        out.flush();
    }
}
