// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.fidelity;

import java.util.List;

/**
 * How a pipeline ended and what it printed.
 *
 * @param log sorted where branches ran at the same time: the order of their lines is nobody's promise
 */
record RecordedRun(String result, List<String> log) {
    static RecordedRun of(RecordedCase c) {
        return of(c, c.result(), c.log());
    }

    static RecordedRun of(RecordedCase c, String result, List<String> log) {
        return new RecordedRun(result, c.concurrent() ? log.stream().sorted().toList() : List.copyOf(log));
    }

    @Override
    public String toString() {
        return String.join("\n", log) + "\n==> " + result + "\n";
    }
}
