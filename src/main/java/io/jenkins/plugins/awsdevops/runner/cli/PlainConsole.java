// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import io.jenkins.plugins.awsdevops.runner.event.RunListener;
import java.io.PrintWriter;

/** The log of a run on a terminal: line by line, with the branch before each line unless it is to be quiet. */
final class PlainConsole implements RunListener {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean quiet;

    PlainConsole(PrintWriter out, PrintWriter err, boolean quiet) {
        this.out = out;
        this.err = err;
        this.quiet = quiet;
    }

    @Override
    public void hear(RunEvent event) {
        if (event instanceof RunEvent.LogLine line) {
            String branch = quiet || line.branch().isEmpty() ? "" : "[" + String.join("/", line.branch()) + "] ";
            out.println(branch + line.text());
        } else if (event instanceof RunEvent.RunEnded end) {
            out.println("Finished: " + end.result());
        } else if (!quiet) {
            tell(event);
        }
        out.flush();
    }

    private void tell(RunEvent event) {
        if (event instanceof RunEvent.StageBegan stage) {
            out.println("[Pipeline] stage (" + stage.name() + ")");
        } else if (event instanceof RunEvent.RunResumed run) {
            out.println("Resuming run " + run.run());
        } else if (event instanceof RunEvent.Hint hint) {
            err.println(hint.text());
        }
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
