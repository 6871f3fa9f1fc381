// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.problem.PlatformException;
import io.jenkins.plugins.awsdevops.runner.StateFolder;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code devops}. */
@Command(
        name = "devops",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {"Runs Jenkinsfiles, shared libraries and platform steps on this machine, without Jenkins.", ""},
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            RunsCommand.class,
            ResumeCommand.class,
            AbortCommand.class,
            ApproveCommand.class,
            StepCommand.class,
            StepsCommand.class,
            PackCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    private final Path folder;

    Main(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exit = run(Path.of("").toAbsolutePath(), out, err, args);
        out.flush();
        err.flush();
        System.exit(exit);
    }

    /** {@return the exit code} {@code folder} is where the command works. */
    static int run(Path folder, PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Main(folder))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(Main::explain)
                .setParameterExceptionHandler(Main::refuse)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }

    /** {@return what is kept about runs in that folder} */
    StateFolder state() {
        return new StateFolder(stateFolder());
    }

    Path stateFolder() {
        return folder.resolve(".devops");
    }

    /** {@return the folder in which the command was called} */
    Path folder() {
        return folder;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int refuse(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(e.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, err)) {
            err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        }
        return ExitCode.BAD_ARGUMENTS;
    }

    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof PlatformException) {
            command.getErr().println(e.getMessage());
            return e instanceof BadArgumentException ? ExitCode.BAD_ARGUMENTS : ExitCode.COULD_NOT;
        }
        throw e;
    }
}
