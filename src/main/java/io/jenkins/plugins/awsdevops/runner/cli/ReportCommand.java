// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.runner.RunFolder;
import io.jenkins.plugins.awsdevops.runner.report.ReportPage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code devops report}: the page of a run, also of one that was killed. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the page of a run: stages, log, findings, tests, artifacts. It is one file that needs nothing else.",
            "The run may have ended, be at work, or have been killed."
        },
        footer = {"", "Example:", "  devops report 12 out.html"})
final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main main;

    @Parameters(
            arity = "0..2",
            paramLabel = "[ID] [FILE]",
            description =
                    "The run's number (default: the last one), and the file (default: report.html in its folder).")
    private List<String> words = new ArrayList<>();

    @Option(names = "--last", description = "The last run.")
    private boolean last;

    @Override
    public Integer call() {
        boolean named = !words.isEmpty() && words.get(0).matches("[0-9]{1,9}");
        if (words.size() > (named ? 2 : 1) || (named && last)) {
            throw new BadArgumentException("Name one run, by its number or with --last, and at most one file");
        }
        RunFolder run = named ? main.state().run(Integer.parseInt(words.get(0))) : newest();
        Path page = words.size() > (named ? 1 : 0)
                ? main.folder().resolve(words.get(words.size() - 1))
                : run.root().resolve("report.html");
        ReportPage.write(run.events(), Facts.of(run), page);
        spec.commandLine().getOut().println(main.shown(page));
        return ExitCode.DONE;
    }

    private RunFolder newest() {
        List<RunFolder> runs = main.state().runs();
        if (runs.isEmpty()) {
            throw new BadArgumentException("Nothing has been run in " + main.folder() + ".");
        }
        return runs.get(runs.size() - 1);
    }
}
