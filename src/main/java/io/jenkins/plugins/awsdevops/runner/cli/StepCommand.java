// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import io.jenkins.plugins.awsdevops.core.data.Json;
import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.runner.step.PlatformStep;
import io.jenkins.plugins.awsdevops.runner.step.Services;
import io.jenkins.plugins.awsdevops.runner.step.Site;
import io.jenkins.plugins.awsdevops.runner.step.StepTable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code devops step}: one step of the platform in the current folder, without a pipeline around it. */
@Command(
        name = "step",
        mixinStandardHelpOptions = true,
        description = {
            "Runs one step in the current folder, as a pipeline would.",
            "The result goes to standard output, everything else to standard error."
        },
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  done",
            "  1  the step's verdict is FAIL",
            "  2  bad arguments",
            "  3  it could not be done",
            "  4  the step's verdict is INCONCLUSIVE",
            "",
            "Example:",
            "  devops step kustomizeSetImage path=overlays/dev images='{\"api\":\"v2\"}' --json"
        })
final class StepCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main main;

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description = "The step; 'devops steps' lists them, 'devops steps NAME' explains one.")
    private String name;

    @Parameters(
            index = "1..*",
            paramLabel = "key=value",
            description = "Its arguments. Maps and lists as JSON, text as it is.")
    private List<String> arguments = new ArrayList<>();

    @Option(names = "--json", description = "Print the step's result as one JSON object.")
    private boolean json;

    @Option(names = "--dry-run", description = "Print what the step would send, and send nothing.")
    private boolean dryRun;

    @Option(
            names = "--credential",
            paramLabel = "ID=env:NAME|file:PATH",
            description = "Where the credential with this id comes from. May be repeated.")
    private Map<String, String> credentials = new LinkedHashMap<>();

    @Override
    public Integer call() throws InterruptedException {
        PlatformStep<?> step = StepTable.get(name);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Map<String, Object> given = StepArguments.parse(step, arguments);
        if (dryRun) {
            out.println(step.preview(given).orElseThrow(() -> cannotPreview(step)));
            return ExitCode.DONE;
        }
        Outcome outcome = step.call(site(err), given);
        if (!outcome.message().isEmpty()) {
            err.println(outcome.message());
        }
        if (json) {
            out.println(Json.pretty(outcome.values()));
        } else {
            outcome.values().forEach((key, value) -> out.println((key + ": " + plain(value)).stripTrailing()));
        }
        return ExitCode.of(outcome);
    }

    private Site site(PrintWriter err) {
        Map<String, String> sources = CredentialOptions.check(main.folder(), credentials);
        Services services = new Services(id -> Optional.ofNullable(sources.get(id)), main.stateFolder());
        return new Site(() -> new Workspace(main.folder()), err::println, services);
    }

    private static BadArgumentException cannotPreview(PlatformStep<?> step) {
        String able = StepTable.all().stream()
                .filter(each -> each.preview().isPresent())
                .map(PlatformStep::name)
                .collect(Collectors.joining(", "));
        return new BadArgumentException(
                "--dry-run: " + step.name() + " cannot say beforehand what it will do. These can: " + able + ".");
    }

    private static String plain(Object value) {
        if (value instanceof String text) {
            return text.indexOf('\n') < 0
                    ? text
                    : "\n" + text.stripTrailing().indent(4).stripTrailing();
        }
        return Json.compact(value);
    }
}
