// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.runner.RunFolder;
import io.jenkins.plugins.awsdevops.runner.console.Heartbeat;
import io.jenkins.plugins.awsdevops.runner.console.PlainConsole;
import io.jenkins.plugins.awsdevops.runner.console.Pointer;
import io.jenkins.plugins.awsdevops.runner.console.TreeConsole;
import io.jenkins.plugins.awsdevops.runner.event.EventWriter;
import io.jenkins.plugins.awsdevops.runner.event.EventsFile;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import io.jenkins.plugins.awsdevops.runner.event.RunListener;
import io.jenkins.plugins.awsdevops.runner.report.ReportPage;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** The console that the options ask for. It is there before the run is, and hears nothing before it knows the run. */
final class RunConsole implements RunListener, AutoCloseable {
    private final Main main;
    private final ConsoleOptions options;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Optional<String> dryRun;
    private final Clock clock = Clock.systemUTC();
    private Optional<RunFolder> folder = Optional.empty();
    private RunListener listener = event -> {};
    private Optional<Heartbeat> heartbeat = Optional.empty();

    private RunConsole(Main main, ConsoleOptions options, CommandSpec spec, Optional<String> dryRun) {
        this.main = main;
        this.options = options;
        this.out = spec.commandLine().getOut();
        this.err = spec.commandLine().getErr();
        this.dryRun = dryRun;
    }

    static RunConsole of(Main main, ConsoleOptions options, CommandSpec spec) {
        return new RunConsole(main, options, spec, Optional.empty());
    }

    /** {@return the console of a run that leaves nothing behind} Before the end it says {@code what} it was. */
    static RunConsole ofDryRun(Main main, ConsoleOptions options, CommandSpec spec, String what) {
        return new RunConsole(main, options, spec, Optional.of(what));
    }

    /** Shows what happens in this run from now on; a tree also knows what happened in it before. */
    void show(RunFolder run) {
        folder = Optional.of(run);
        if (options.quiet()) {
            listener = new PlainConsole(out);
        } else if (options.json()) {
            listener = new EventWriter(out, clock);
        } else {
            listener = tree(run);
        }
    }

    @Override
    public void hear(RunEvent event) {
        if (event instanceof RunEvent.RunEnded) {
            folder.ifPresent(this::report);
            dryRun.ifPresent(what -> listener.hear(new RunEvent.LogLine(0, List.of(), what)));
        }
        listener.hear(event);
    }

    @Override
    public void close() {
        heartbeat.ifPresent(Heartbeat::close);
        out.flush();
    }

    private TreeConsole tree(RunFolder run) {
        List<Pointer> pointers = new ArrayList<>();
        page().ifPresent(page -> pointers.add(pointer("Report", page)));
        if (dryRun.isEmpty()) {
            pointers.add(pointer("Artifacts", run.root().resolve("artifacts")));
            pointers.add(pointer("Log", run.log()));
        }
        TreeConsole console = new TreeConsole(out, main.terminal(), clock, pointers);
        if (Files.exists(run.events())) {
            EventsFile.read(run.events(), console::recall);
        }
        if (main.terminal().live()) {
            heartbeat = Optional.of(Heartbeat.of(console));
        }
        return console;
    }

    private void report(RunFolder run) {
        try {
            page().ifPresent(page -> ReportPage.write(run.events(), Facts.of(run), page));
        } catch (OperationFailedException e) {
            err.println(e.getMessage());
        }
    }

    private Optional<Path> page() {
        return options.report().map(main.folder()::resolve);
    }

    private Pointer pointer(String label, Path path) {
        return new Pointer(label, path, main.shown(path));
    }
}
