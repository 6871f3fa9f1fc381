// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps;

import com.cloudbees.groovy.cps.Outcome;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;

/** A pipeline that runs, or goes on, in this process. */
public final class Pipeline {
    private final Program program;
    private final Scripts scripts;
    private final boolean restored;
    private Interpreter interpreter;

    private Pipeline(Program program, Scripts scripts, boolean restored) {
        this.program = program;
        this.scripts = scripts;
        this.restored = restored;
    }

    /** @param record what the host keeps about the run; saved with the program */
    public static Pipeline fresh(Scripts scripts, Serializable record) {
        return new Pipeline(new Program(record), scripts, false);
    }

    /**
     * {@return the pipeline that was saved}
     *
     * @throws IOException if these bytes are no program of this version of the runner
     */
    public static Pipeline restore(Scripts scripts, byte[] saved) throws IOException {
        scripts.restore();
        try {
            return new Pipeline(ProgramCodec.read(saved, scripts.loader()), scripts, true);
        } catch (ClassNotFoundException | RuntimeException | LinkageError e) {
            throw new IOException(e.toString(), e);
        }
    }

    public Serializable record() {
        return program.record();
    }

    /** Makes ready to run: after this it can be stopped. */
    public void join(Host host) {
        interpreter = new Interpreter(host, program, scripts);
    }

    /** Runs to the end on this thread. {@return what the script threw, if it did} */
    public Optional<Throwable> run() throws InterruptedException {
        Outcome outcome = interpreter.run(restored ? this::goOn : this::begin);
        return Optional.ofNullable(outcome.getAbnormal());
    }

    /** {@return whether the Jenkinsfile could be compiled and has begun} */
    public boolean hasBegun() {
        return program.script() != null;
    }

    private void begin() {
        program.begin(scripts);
    }

    private void goOn() {
        scripts.restored(program.script());
        interpreter.resumeCalls();
    }

    /**
     * Ends the pipeline as the stop button does: its steps are stopped and fail with the cause. Any thread may ask.
     *
     * @param before is done first, on the thread of the pipeline
     */
    public void stop(Throwable cause, Runnable before) {
        interpreter.inbox().post(() -> {
            before.run();
            program.main().stop(cause);
        });
    }
}
