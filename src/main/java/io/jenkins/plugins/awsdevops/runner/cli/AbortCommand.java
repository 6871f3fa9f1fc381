// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.runner.ActiveRun;
import io.jenkins.plugins.awsdevops.runner.PipelineRunner;
import io.jenkins.plugins.awsdevops.runner.RunFolder;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code devops abort}: the stop button. */
@Command(
        name = "abort",
        mixinStandardHelpOptions = true,
        description = {
            "Stops a run as the stop button of Jenkins does: its steps are ended, what it cleans up is still done.",
            "A run whose process has died is ended in the same way, by this process."
        })
final class AbortCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main main;

    @Mixin
    private WhichRun which;

    @Override
    public Integer call() throws InterruptedException {
        RunFolder folder = which.folder(main.state());
        Optional<ProcessHandle> process = folder.process();
        if (process.isPresent()) {
            if (!process.get().destroy()) {
                throw new OperationFailedException(
                        "Process " + process.get().pid() + " of run " + folder.number() + " could not be asked to end");
            }
            spec.commandLine().getErr().println("Asked run " + folder.number() + " to stop.");
            return ExitCode.DONE;
        }
        return new Session(main, spec, new ConsoleOptions()).run(runner -> resumeToStop(runner, folder));
    }

    private static ActiveRun resumeToStop(PipelineRunner runner, RunFolder folder) {
        folder.result().ifPresent(result -> {
            throw new OperationFailedException(
                    "Run " + folder.number() + " has ended: " + result + ". There is nothing to stop.");
        });
        ActiveRun run = runner.resume(folder);
        run.abort(System.getProperty("user.name"));
        return run;
    }
}
