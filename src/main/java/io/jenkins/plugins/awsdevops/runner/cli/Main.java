// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.problem.PlatformException;
import io.jenkins.plugins.awsdevops.runner.StateFolder;
import io.jenkins.plugins.awsdevops.runner.console.Terminal;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
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
            ReportCommand.class,
            StepCommand.class,
            StepsCommand.class,
            PackCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    private final Path folder;
    private final Path seenFrom;
    private final Terminal terminal;

    Main(Path folder, Terminal terminal) {
        this(folder, folder, terminal);
    }

    private Main(Path folder, Path seenFrom, Terminal terminal) {
        this.folder = folder;
        this.seenFrom = seenFrom;
        this.terminal = terminal;
    }

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exit = new Main(Path.of("").toAbsolutePath(), terminalOfProcess()).call(out, err, args);
        out.flush();
        err.flush();
        System.exit(exit);
    }

    /** {@return the exit code} {@code folder} is where the command works. */
    static int run(Path folder, PrintWriter out, PrintWriter err, String... args) {
        return new Main(folder, Terminal.NONE).call(out, err, args);
    }

    /** {@return a command that works in another folder, on the same terminal and for the same people} */
    Main in(Path other) {
        return new Main(other, seenFrom, terminal);
    }

    /** {@return the exit code} */
    int call(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(this)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(Main::explain)
                .setExitCodeExceptionMapper(bug -> ExitCode.COULD_NOT)
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

    /** {@return what standard output can show} */
    Terminal terminal() {
        return terminal;
    }

    /** {@return the path as people write it in the folder in which they called the command} */
    String shown(Path path) {
        Path plain = path.normalize();
        return (plain.startsWith(seenFrom) ? seenFrom.relativize(plain) : plain).toString();
    }

    /** {@return the folder in which the command was called} */
    Path folder() {
        return folder;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The launcher says whether standard output is a terminal, and how wide it is: Java cannot tell. */
    private static Terminal terminalOfProcess() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        String columns = System.getProperty("devops.columns", "");
        if (!columns.isEmpty()) {
            environment.putIfAbsent("COLUMNS", columns);
        }
        return Terminal.of(environment, !columns.isEmpty());
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

    /** Anything else is a bug: it is shown with its stack trace. */
    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof PlatformException) {
            command.getErr().println(e.getMessage());
            return e instanceof BadArgumentException ? ExitCode.BAD_ARGUMENTS : ExitCode.COULD_NOT;
        }
        throw e;
    }
}
