// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import java.util.List;
import java.util.function.Consumer;

/** A log for those who are made before the run is: it says nothing until it is told where to. */
final class LateLog implements Consumer<String> {
    private RunRecord run;

    void to(RunRecord theRun) {
        run = theRun;
    }

    @Override
    public void accept(String line) {
        run.tell(new RunEvent.LogLine(0, List.of(), line));
    }
}
