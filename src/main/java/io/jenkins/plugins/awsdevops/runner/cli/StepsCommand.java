// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import io.jenkins.plugins.awsdevops.core.data.Parameter;
import io.jenkins.plugins.awsdevops.runner.step.PlatformStep;
import io.jenkins.plugins.awsdevops.runner.step.StepTable;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code devops steps}: which steps there are and what they take. */
@Command(
        name = "steps",
        mixinStandardHelpOptions = true,
        description = "Lists the steps of the platform with their parameters.")
final class StepsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Only this step, with its whole help text.")
    private String name;

    @Option(names = "--names", description = "Only the names, one a line.")
    private boolean namesOnly;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (name != null) {
            StepHelp.print(StepTable.get(name), out);
        } else if (namesOnly) {
            StepTable.names().forEach(out::println);
        } else {
            StepTable.all().forEach(step -> line(step, out));
        }
        return ExitCode.DONE;
    }

    private static void line(PlatformStep<?> step, PrintWriter out) {
        out.println(step.name());
        out.println("    " + StepHelp.summary(step));
        for (Parameter parameter : step.parameters()) {
            out.printf("    %-14s %s%n", parameter.name(), StepHelp.shape(parameter));
        }
        out.println();
    }
}
