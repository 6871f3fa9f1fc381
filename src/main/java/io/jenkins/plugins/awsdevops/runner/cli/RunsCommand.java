// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import io.jenkins.plugins.awsdevops.runner.RunFolder;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code devops runs}: what has been run in this folder, and what can be resumed. */
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        description = "Lists the runs of this folder: number, state or result, job, folder.")
final class RunsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main main;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<RunFolder> runs = main.state().runs();
        if (runs.isEmpty()) {
            spec.commandLine().getErr().println("Nothing has been run in " + main.folder() + ".");
        }
        for (RunFolder run : runs) {
            out.printf(
                    "%4d  %-11s %s  %s%n",
                    run.number(), run.status(), run.job(), main.folder().relativize(run.root()));
        }
        return ExitCode.DONE;
    }
}
