// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps;

import com.cloudbees.groovy.cps.Continuable;
import com.cloudbees.groovy.cps.Outcome;
import com.cloudbees.groovy.cps.impl.CpsCallableInvocation;
import io.jenkins.plugins.awsdevops.runner.cps.lang.Mismatch;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import io.jenkins.plugins.awsdevops.runner.step.ErrorText;
import io.jenkins.plugins.awsdevops.runner.step.Place;
import java.io.NotSerializableException;
import java.util.List;

/**
 * Runs a program: one thread that advances the fibers which are ready, saves, begins the steps that were called, and then
 * waits for what workers, timers and processes have to tell.
 */
final class Interpreter {
    private static final ThreadLocal<Interpreter> CURRENT = new ThreadLocal<>();

    private static final int SAFEPOINTS_IN_A_ROW = 1000;

    private final Host host;
    private final Program program;
    private final Scripts scripts;
    private final Inbox inbox;
    private final Filters filters;
    private Fiber running;
    private boolean mustSave;
    private int safepoints;

    Interpreter(Host host, Program program, Scripts scripts) {
        this.host = host;
        this.program = program;
        this.scripts = scripts;
        this.inbox = new Inbox(host.timers(), host.workers());
        this.filters = new Filters(host.run());
        program.join(this);
    }

    /** {@return the interpreter whose thread this is} */
    static Interpreter current() {
        Interpreter interpreter = CURRENT.get();
        if (interpreter == null) {
            throw new IllegalStateException("This is not the thread of a pipeline");
        }
        return interpreter;
    }

    static boolean isHere() {
        return CURRENT.get() != null;
    }

    /**
     * Runs to the end.
     *
     * @param first what to do before, on this thread
     * @return how the script ended
     */
    Outcome run(Runnable first) throws InterruptedException {
        inbox.belongsToThisThread();
        CURRENT.set(this);
        CpsCallableInvocation.registerMismatchHandler(this::mismatch);
        try {
            first.run();
            while (program.end() == null) {
                turn();
            }
            return program.end();
        } finally {
            CpsCallableInvocation.registerMismatchHandler(null);
            CURRENT.remove();
        }
    }

    private void turn() throws InterruptedException {
        inbox.handle();
        if (mustSave) {
            settle();
        }
        for (Fiber fiber : program.takeReady()) {
            running = fiber;
            fiber.advance();
            running = null;
        }
        settle();
        if (!program.hasReady() && program.end() == null) {
            inbox.await();
        }
    }

    /** Calls that had begun in the process before this one go on. */
    void resumeCalls() {
        List.copyOf(program.calls().values()).stream()
                .filter(StepCall::hasBegun)
                .forEach(StepCall::resume);
    }

    /** Saves, and then begins what was called: so an effect is never in the world before its call is on disk. */
    private void settle() {
        List<StepCall> called = program.calls().values().stream()
                .filter(call -> !call.hasBegun())
                .toList();
        if (mustSave || called.stream().anyMatch(StepCall::writesAhead)) {
            called.forEach(StepCall::markBegun);
            mustSave = false;
            byte[] saved;
            try {
                saved = ProgramCodec.write(program);
            } catch (NotSerializableException e) {
                refuse(called, e);
                return;
            }
            host.save(saved);
        }
        called.forEach(StepCall::begin);
    }

    /** What the script holds cannot be saved: the steps that it calls fail, as in Jenkins. */
    private void refuse(List<StepCall> called, NotSerializableException why) {
        if (called.isEmpty()) {
            program.main().stop(why);
        }
        called.forEach(call -> call.failure(why));
    }

    void saveNext() {
        mustSave = true;
    }

    // --- from the script

    /** {@return the strand that is being advanced} */
    Fiber running() {
        return running;
    }

    Program program() {
        return program;
    }

    Host host() {
        return host;
    }

    /** {@return what comes from other threads} */
    Inbox inbox() {
        return inbox;
    }

    Scripts scripts() {
        return scripts;
    }

    /** Whether the script is to give way: an event waits for this thread, or other strands have waited long enough. */
    boolean isWanted() {
        safepoints++;
        return inbox.hasNews() || safepoints % SAFEPOINTS_IN_A_ROW == 0;
    }

    /** Suspends the running strand until the call has its value. */
    Object suspend(StepCall call) {
        running.waitFor(call);
        return Continuable.suspend(call.step(), call);
    }

    void began(StepCall call, CallArguments arguments) {
        host.run()
                .tell(new RunEvent.StepBegan(
                        call.id(), call.place().block(), call.place().branch(), call.step(), arguments.hint()));
    }

    void ended(StepCall call) {
        String error =
                call.outcome().isSuccess() ? "" : ErrorText.of(call.outcome().getAbnormal());
        host.run().tell(new RunEvent.StepEnded(call.id(), call.step(), error));
    }

    void log(int step, Place place, String text) {
        for (String line : text.split("\\R", -1)) {
            host.run().tell(new RunEvent.LogLine(step, place.branch(), filters.apply(place, line)));
        }
    }

    /** Logs a line at the place of the running strand. */
    void warn(String text) {
        log(0, running.place(), text);
    }

    private void mismatch(Object expected, String method, Object actual, String actualMethod) {
        warn(Mismatch.message(expected, method, actual, actualMethod));
    }
}
