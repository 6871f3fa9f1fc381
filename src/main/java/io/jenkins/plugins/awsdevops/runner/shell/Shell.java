// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.shell;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Starts scripts that outlive this process, and watches all of them with one thread.
 *
 * <p>A script is started in three moves, so that a kill between any two neither loses it nor runs it twice: the caller
 * saves the name of the control folder, then {@link #launch} starts a wrapper, and the wrapper takes the claim. A caller
 * that finds a saved name but {@linkplain ControlFolder#isStarted no claim} launches again: only one wrapper gets the claim.
 */
public final class Shell implements AutoCloseable {
    private final Patience patience;
    private final Detached detached = new Detached();
    private final ScheduledThreadPoolExecutor poller;
    private final Map<ControlFolder, WatchedScript> watched = new ConcurrentHashMap<>();

    public Shell(Patience patience) {
        this.patience = patience;
        this.poller = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "sh-poller");
            thread.setDaemon(true);
            return thread;
        });
        poller.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /**
     * Launches a script, or does nothing if it has started already.
     *
     * @throws OperationFailedException if the machine cannot start it: no {@code setsid}, no such working folder
     */
    public void launch(ControlFolder control, Script script) {
        if (control.isStarted()) {
            return;
        }
        control.write(script);
        ProcessBuilder process = new ProcessBuilder(detached.command(Wrapper.command(control, script)))
                .directory(script.folder().toFile())
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.appendTo(control.log().toFile()))
                .redirectError(Redirect.appendTo(control.log().toFile()));
        try {
            process.environment().clear();
            process.environment().putAll(script.environment());
            process.start();
        } catch (IOException | IllegalArgumentException e) {
            throw new OperationFailedException(
                    "Could not start sh in " + script.folder() + ": "
                            + (e instanceof IOException io ? Failure.of(io) : e.getMessage()),
                    e);
        }
    }

    /** Delivers the output of a launched script to the listener from where it was left, and then how it ended. */
    public void watch(ControlFolder control, Charset charset, ScriptListener listener) {
        WatchedScript script = new WatchedScript(control, charset, listener, patience, System.nanoTime());
        watched.put(control, script);
        poller.execute(() -> look(control, script));
    }

    /**
     * Ends a watched script: TERM to its process group, KILL after the grace. Its listener hears of the end as of any
     * other.
     */
    public void stop(ControlFolder control) {
        WatchedScript script = watched.get(control);
        if (script != null) {
            poller.execute(() -> {
                try {
                    script.stop(System.nanoTime());
                } catch (RuntimeException e) {
                    fail(control, script, e);
                }
            });
        }
    }

    /** Watches no longer. The scripts go on. */
    @Override
    public void close() {
        poller.shutdownNow();
    }

    private void look(ControlFolder control, WatchedScript script) {
        try {
            script.look(System.nanoTime())
                    .ifPresentOrElse(
                            delay -> {
                                Future<?> unused =
                                        poller.schedule(() -> look(control, script), delay, TimeUnit.NANOSECONDS);
                            },
                            () -> watched.remove(control, script));
        } catch (RuntimeException e) {
            fail(control, script, e);
        }
    }

    private void fail(ControlFolder control, WatchedScript script, RuntimeException problem) {
        if (watched.remove(control, script)) {
            script.listener().failed(problem);
        }
    }
}
