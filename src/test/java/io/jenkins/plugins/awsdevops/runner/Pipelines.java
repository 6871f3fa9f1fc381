// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import hudson.model.Result;
import io.jenkins.plugins.awsdevops.runner.cps.Timers;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import io.jenkins.plugins.awsdevops.runner.event.RunListener;
import io.jenkins.plugins.awsdevops.runner.library.LibraryDefinition;
import io.jenkins.plugins.awsdevops.runner.step.Run.Approvals;
import io.jenkins.plugins.awsdevops.runner.step.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Runs small pipelines in this process, in a folder of the test: script text in, result and log lines out. */
public final class Pipelines {
    /** How a pipeline ended. The log has no line about loaded libraries or the node, and none about the end. */
    public record Ended(Result result, List<String> log, List<RunEvent> events, int number) {
        /** {@return the result and the log as one text, for an assertion about both} */
        @Override
        public String toString() {
            return result + "\n" + String.join("\n", log);
        }
    }

    private final Path folder;
    private final List<LibraryDefinition> libraries = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final Map<String, String> credentials = new LinkedHashMap<>();
    private Approvals approvals = Approvals.NONE;
    private boolean inPlace;
    private boolean skipsTime;
    private UnaryOperator<Step> steps = UnaryOperator.identity();
    private BiConsumer<ActiveRun, RunEvent> watcher = (run, event) -> {};

    private Pipelines(Path folder) {
        this.folder = folder;
    }

    /** @param folder holds the checkout and the runner's state */
    public static Pipelines in(Path folder) {
        return new Pipelines(folder);
    }

    /** @param files by their paths: {@code vars/hello.groovy}, {@code src/org/acme/A.groovy}, ... */
    public Pipelines library(String name, boolean implicit, Map<String, String> files) {
        Path root = folder.resolve("libraries").resolve(name);
        files.forEach((path, text) -> write(root.resolve(path), text));
        libraries.add(new LibraryDefinition(name, root, implicit));
        return this;
    }

    public Pipelines library(LibraryDefinition library) {
        libraries.add(library);
        return this;
    }

    public Pipelines parameter(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    public Pipelines environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** @param source {@code env:NAME} or {@code file:PATH} */
    public Pipelines credential(String id, String source) {
        credentials.put(id, source);
        return this;
    }

    public Pipelines approving(Approvals how) {
        approvals = how;
        return this;
    }

    public Pipelines inPlace() {
        inPlace = true;
        return this;
    }

    /** Where nothing is left to do but to wait for a timer, its time is come: for pipelines without processes. */
    public Pipelines skippingTime() {
        skipsTime = true;
        return this;
    }

    /** Starts other steps in the place of the real ones. */
    public Pipelines steps(UnaryOperator<Step> instead) {
        steps = instead;
        return this;
    }

    /** Hears each event, with the run, which it may abort. */
    public Pipelines watchedBy(BiConsumer<ActiveRun, RunEvent> theWatcher) {
        watcher = theWatcher;
        return this;
    }

    /** {@return the folder of state} */
    public StateFolder state() {
        return new StateFolder(folder.resolve(".devops"));
    }

    /** {@return the request that {@link #run} makes} */
    public RunRequest request(String script) {
        return new RunRequest(
                folder, script, "job", libraries, parameters, environment, credentials, approvals, List.of(), inPlace);
    }

    public Ended run(String script) {
        return go(runner -> runner.begin(request(script)));
    }

    public Ended resume(int number) {
        return go(runner -> runner.resume(state().run(number)));
    }

    private Ended go(Function<PipelineRunner, ActiveRun> how) {
        List<String> log = new ArrayList<>();
        List<RunEvent> events = new ArrayList<>();
        ActiveRun[] active = {null};
        RunListener listener = event -> {
            events.add(event);
            if (event instanceof RunEvent.LogLine line && !isAboutTheRunner(line.text())) {
                log.add(line.text());
            }
            watcher.accept(active[0], event);
        };
        try (Machine machine = new Machine()) {
            Timers timers = skipsTime ? new SkippedTime() : machine;
            active[0] = how.apply(new PipelineRunner(state(), timers, machine.workers(), List.of(listener), steps));
            Result result = active[0].run();
            return new Ended(result, List.copyOf(log), List.copyOf(events), active[0].number());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isAboutTheRunner(String line) {
        return line.startsWith("Loading library ") || line.startsWith("Running on ");
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
