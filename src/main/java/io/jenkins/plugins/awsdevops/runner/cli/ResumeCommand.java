// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code devops resume}: goes on with a run whose process was killed. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description =
                "Goes on with a run whose process has ended before it: from its last step, with the sources it had.")
final class ResumeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main main;

    @Mixin
    private WhichRun which;

    @Mixin
    private ConsoleOptions console;

    @Override
    public Integer call() throws InterruptedException {
        return new Session(main, spec, console).run(runner -> runner.resume(which.folder(main.state())));
    }
}
