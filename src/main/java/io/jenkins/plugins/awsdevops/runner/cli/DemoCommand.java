// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import io.jenkins.plugins.awsdevops.runner.library.BundledLibrary;
import io.jenkins.plugins.awsdevops.runner.local.Flaw;
import io.jenkins.plugins.awsdevops.runner.local.SampleService;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code devops demo}: the main job on the sample service. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the pipeline of the sample service here: lint, security, tests, image, summary.",
            "It makes a repository of the service, clones it, and runs its Jenkinsfile (one line). Nothing leaves this"
                    + " machine."
        },
        footerHeading = "%nExample:%n",
        footer = "  devops demo --fail tests")
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main main;

    @Option(
            names = "--fail",
            paramLabel = "tests|secret|dockerfile",
            description = "Puts a flaw into the service, to watch the pipeline find it.")
    private Flaw flaw = Flaw.NONE;

    @Option(
            names = "--dir",
            defaultValue = ".devops/demo",
            description = "Folder for repository and clone, emptied first (default: ${DEFAULT-VALUE}).")
    private String dir;

    @Option(
            names = "--missing-tools",
            paramLabel = "skip|error",
            defaultValue = "skip",
            description = "What a check does whose tool is not here (default: ${DEFAULT-VALUE}).")
    private MissingTools missingTools;

    /** What the setting {@code missingTools} of the pipelines takes. */
    enum MissingTools {
        SKIP,
        ERROR
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        SampleService service = new SampleService(main.folder().resolve(dir));
        Path blueprint = BundledLibrary.definition().root().resolve("resources/platform/app");
        service.make(blueprint, flaw);
        List<String> run = List.of(
                "run",
                "--env",
                "MISSING_TOOLS=" + missingTools.name().toLowerCase(Locale.ROOT),
                "--report",
                "../report.html");
        out.println("The sample service is cloned, and its Jenkinsfile runs as you would run it yourself:");
        out.println("  cd " + main.folder().relativize(service.checkout()) + " && devops " + String.join(" ", run));
        out.println();
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        int exit = main.in(service.checkout()).call(out, err, run.toArray(String[]::new));
        if (exit == 0 && flaw != Flaw.NONE) {
            err.println("The flaw '" + flaw.name().toLowerCase(Locale.ROOT) + "' was not found: the checks that find it"
                    + " were skipped, since their tools are not on this machine. The summary names them.");
        }
        return exit;
    }
}
