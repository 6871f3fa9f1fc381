// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.runner.RunRequest;
import io.jenkins.plugins.awsdevops.runner.step.Run.Approvals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code devops run}: a Jenkinsfile on this machine. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a Jenkinsfile on this machine, without Jenkins.",
            "Its state is in .devops of this folder: a run that was killed goes on with 'devops resume'."
        },
        footer = {
            "",
            "Exit code: 0 SUCCESS, 1 FAILURE, 2 bad usage, 3 UNSTABLE, 4 ABORTED, 5 NOT_BUILT.",
        })
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main main;

    @Parameters(arity = "0..1", defaultValue = "Jenkinsfile", description = "File to run (default: ${DEFAULT-VALUE}).")
    private String jenkinsfile;

    @Option(
            names = "--library",
            paramLabel = "NAME=DIR[@implicit]",
            description = "A shared library; with @implicit every script has it without @Library. May be repeated.")
    private Map<String, String> libraries = new LinkedHashMap<>();

    @Option(names = "--param", paramLabel = "NAME=VALUE", description = "A parameter of the build. May be repeated.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--env", paramLabel = "NAME=VALUE", description = "A variable of the build. May be repeated.")
    private Map<String, String> environment = new LinkedHashMap<>();

    @Option(
            names = "--credential",
            paramLabel = "ID=env:NAME|file:PATH",
            description = "Where the credential with this id comes from. May be repeated.")
    private Map<String, String> credentials = new LinkedHashMap<>();

    @ArgGroup(multiplicity = "0..1")
    private BranchOptions branch = new BranchOptions();

    @Option(
            names = "--target",
            paramLabel = "BRANCH",
            description = "The branch that the pull request goes to (default: main).")
    private String target;

    @Option(
            names = "--cause",
            defaultValue = "user",
            description = "Why the build runs: timer, user or push (default: ${DEFAULT-VALUE}).")
    private Cause cause;

    @Option(
            names = "--approve",
            defaultValue = "ask",
            description = "What is done about 'input': all, ask or none (default: ${DEFAULT-VALUE}).")
    private Approvals approvals;

    @Option(names = "--in-place", description = "'node' works in this folder itself, not in a copy below .devops.")
    private boolean inPlace;

    @Option(
            names = "--no-sandbox",
            description =
                    "Tells faults as Jenkins does for a Jenkinsfile that is approved to run outside of its sandbox.")
    private boolean noSandbox;

    @Option(
            names = "--dry-run",
            description = {
                "Shows the stages and the calls of steps with their arguments, and makes none of the calls: nothing is"
                        + " written, started or sent.",
                "Instead of values they give those of an empty success (exit code 0, no output, fileExists true), so"
                        + " where the script looks at a value only one way is shown. Inputs are approved; credentials"
                        + " need not be given. env.DEVOPS_DRY_RUN is 'true'."
            })
    private boolean dryRun;

    @Mixin
    private ConsoleOptions console;

    @Override
    public Integer call() throws InterruptedException {
        Path file = main.folder().resolve(jenkinsfile);
        if (!Files.isRegularFile(file)) {
            throw new BadArgumentException("There is no " + jenkinsfile + " in " + main.folder()
                    + "; name the file to run, for instance: devops run ci/Jenkinsfile");
        }
        if (dryRun && console.report().isPresent()) {
            throw new BadArgumentException("--report is about what a run did; a --dry-run does nothing to report on");
        }
        return dryRun
                ? DryRun.run(main, spec, console, request(file))
                : new Session(main, spec, console).run(runner -> runner.begin(request(file)));
    }

    private RunRequest request(Path file) {
        BuildPlace place = branch.place(main.folder(), target);
        Map<String, String> variables = new LinkedHashMap<>(place.environment());
        variables.putAll(
                dryRun
                        ? Map.of(DryRun.VARIABLE, "true")
                        : OwnTools.in(main.stateFolder()).environment());
        variables.putAll(environment);
        return new RunRequest(
                main.folder(),
                read(file),
                place.job(),
                LibraryOptions.definitions(main.folder(), libraries),
                new LinkedHashMap<>(parameters),
                variables,
                CredentialOptions.check(main.folder(), credentials),
                dryRun ? Approvals.ALL : approvals,
                List.of(cause.described()),
                inPlace,
                !noSandbox);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new OperationFailedException("Could not read " + file + ": " + Failure.of(e), e);
        }
    }
}
