// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps;

import com.cloudbees.groovy.cps.Continuable;
import com.cloudbees.groovy.cps.Outcome;
import io.jenkins.plugins.awsdevops.runner.step.Place;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A pipeline in the middle of its work: all that is needed to go on in another process. It is touched by the thread of
 * the interpreter alone.
 */
final class Program implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Serializable record;
    private final LinkedHashMap<Integer, StepCall> calls = new LinkedHashMap<>();
    private ArrayList<Fiber> ready = new ArrayList<>();
    private CpsScript script;
    private Fiber main;
    private Outcome end;
    private int lastId;
    private transient Interpreter interpreter;

    /** @param record what the host keeps about the run; saved with the program */
    Program(Serializable record) {
        this.record = record;
    }

    void join(Interpreter theInterpreter) {
        interpreter = theInterpreter;
    }

    Interpreter interpreter() {
        return interpreter;
    }

    Serializable record() {
        return record;
    }

    /** Compiles the Jenkinsfile and makes its strand; what does not compile is what that strand throws. */
    void begin(Scripts scripts) {
        Continuable strand = Strand.of(() -> {
            script = scripts.jenkinsfile();
            return script.run();
        });
        main = new Fiber(this, strand, Place.OUTSIDE, null, null);
        ready(main);
    }

    CpsScript script() {
        return script;
    }

    Fiber main() {
        return main;
    }

    /** {@return how the main strand ended, null while it goes on} */
    Outcome end() {
        return end;
    }

    int nextId() {
        return ++lastId;
    }

    void ready(Fiber fiber) {
        ready.add(fiber);
    }

    boolean hasReady() {
        return !ready.isEmpty();
    }

    /** {@return the fibers that can go on, and forgets them} */
    List<Fiber> takeReady() {
        List<Fiber> taken = ready;
        ready = new ArrayList<>();
        return taken;
    }

    /** {@return the calls that have not ended, by their ids} */
    Map<Integer, StepCall> calls() {
        return calls;
    }

    void end(Fiber fiber, Outcome outcome) {
        if (fiber == main) {
            end = outcome;
        } else {
            fiber.block().bodyEnded(fiber, outcome);
        }
    }
}
