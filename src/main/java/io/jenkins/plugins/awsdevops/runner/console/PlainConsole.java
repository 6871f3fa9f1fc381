// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.console;

import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.LogLine;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.RunEnded;
import io.jenkins.plugins.awsdevops.runner.event.RunListener;
import java.io.PrintWriter;

/** {@code --quiet}: what the console of Jenkins prints, without its {@code [Pipeline]} lines, and nothing else. */
public final class PlainConsole implements RunListener {
    private final PrintWriter out;

    public PlainConsole(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void hear(RunEvent event) {
        if (event instanceof LogLine line) {
            print(line.text());
        } else if (event instanceof RunEnded ended) {
            print("Finished: " + ended.result());
        }
    }

    private void print(String line) {
        out.print(line + "\n");
        out.flush();
    }
}
