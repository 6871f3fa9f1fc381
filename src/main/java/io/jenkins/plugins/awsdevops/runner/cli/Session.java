// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import hudson.model.Result;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.runner.ActiveRun;
import io.jenkins.plugins.awsdevops.runner.Machine;
import io.jenkins.plugins.awsdevops.runner.PipelineRunner;
import io.jenkins.plugins.awsdevops.runner.StateFolder;
import io.jenkins.plugins.awsdevops.runner.step.Step;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Model.CommandSpec;

/** A run on this terminal: its console, its end as an exit code, and Ctrl-C as the stop button. */
final class Session {
    private final StateFolder state;
    private final RunConsole console;
    private final PrintWriter err;
    private final UnaryOperator<Step> steps;
    private final Runnable afterwards;

    Session(Main main, CommandSpec spec, ConsoleOptions options) {
        this(main.state(), RunConsole.of(main, options, spec), spec, UnaryOperator.identity(), () -> {});
    }

    /**
     * @param steps makes of each step the one that is started in its place
     * @param afterwards is done when the run has ended, perhaps twice
     */
    Session(StateFolder state, RunConsole console, CommandSpec spec, UnaryOperator<Step> steps, Runnable afterwards) {
        this.state = state;
        this.console = console;
        this.err = spec.commandLine().getErr();
        this.steps = steps;
        this.afterwards = afterwards;
    }

    /** {@return the exit code} A run that could not begin or go on counts as a failure, and says why. */
    int run(Function<PipelineRunner, ActiveRun> how) throws InterruptedException {
        try (Machine machine = new Machine()) {
            ActiveRun run = how.apply(PipelineRunner.on(machine, state, List.of(console), steps));
            console.show(state.run(run.number()));
            CountDownLatch ended = new CountDownLatch(1);
            int[] exit = {RunExit.of(Result.ABORTED)};
            Thread hook = new Thread(() -> stop(run, ended, exit), "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            try {
                exit[0] = RunExit.of(run.run());
                return exit[0];
            } finally {
                console.close();
                afterwards.run();
                ended.countDown();
                forget(hook);
            }
        } catch (OperationFailedException | BadInputException e) {
            err.println(e.getMessage());
            return RunExit.of(Result.FAILURE);
        } finally {
            afterwards.run();
        }
    }

    /** Called when the process is asked to end: the pipeline is stopped, and may clean up, before the process ends. */
    private void stop(ActiveRun run, CountDownLatch ended, int[] exit) {
        run.abort(System.getProperty("user.name"));
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        console.close();
        Runtime.getRuntime().halt(exit[0]);
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending already, and the hook does the rest
            return;
        }
    }
}
