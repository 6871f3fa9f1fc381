// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.runner.RunFolder;
import io.jenkins.plugins.awsdevops.runner.StateFolder;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A run that a command is about. */
final class WhichRun {
    @Parameters(arity = "0..1", paramLabel = "ID", description = "Its number, as 'devops runs' shows it.")
    private Integer number;

    @Option(names = "--last", description = "The last one that has not ended.")
    private boolean last;

    RunFolder folder(StateFolder state) {
        if (last == (number != null)) {
            throw new BadArgumentException("Name one run: its number, as 'devops runs' shows it, or --last");
        }
        if (number != null) {
            return state.run(number);
        }
        List<RunFolder> open =
                state.runs().stream().filter(run -> run.result().isEmpty()).toList();
        if (open.isEmpty()) {
            throw new BadArgumentException("Every run of this folder has ended; 'devops runs' shows them");
        }
        return open.get(open.size() - 1);
    }
}
