// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import io.jenkins.plugins.awsdevops.runner.shell.ControlFolder;
import java.util.ArrayList;
import java.util.List;

/**
 * Control folders of scripts that have ended but whose end may not have been saved yet: after a kill the script would be
 * looked for there again, and started anew if the folder were gone. They are removed when a later step finds itself saved,
 * and with it everything that ended before.
 */
final class FinishedControls {
    private final List<ControlFolder> finished = new ArrayList<>();

    synchronized void add(ControlFolder control) {
        finished.add(control);
    }

    /** {@return what removes those that have ended until now, to be called after the next save} */
    synchronized Runnable take() {
        List<ControlFolder> ended = List.copyOf(finished);
        finished.clear();
        return () -> ended.forEach(ControlFolder::delete);
    }
}
