// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps;

import com.cloudbees.groovy.cps.Continuable;
import com.cloudbees.groovy.cps.Outcome;
import io.jenkins.plugins.awsdevops.runner.cps.lang.Iteration;
import io.jenkins.plugins.awsdevops.runner.step.BodyCallback;
import io.jenkins.plugins.awsdevops.runner.step.Place;
import io.jenkins.plugins.awsdevops.runner.step.RunningBody;
import java.io.Serializable;
import java.util.List;

/**
 * A strand of the script: the main one, or the body of a block. It is ready to go on, or it waits for the call of a step.
 */
final class Fiber implements RunningBody, Serializable {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("rawtypes") // as groovy-cps wants it
    private static final List<Class> CATEGORIES = Iteration.categories();

    private final Program program;
    private final Continuable rest;
    private final Place place;
    private final StepCall block;
    private final BodyCallback callback;
    private Outcome next = new Outcome(null, null);
    private StepCall waitsFor;

    /**
     * @param block the call whose body this is, null for the main strand
     * @param callback hears how it ends, null for the main strand
     */
    Fiber(Program program, Continuable rest, Place place, StepCall block, BodyCallback callback) {
        this.program = program;
        this.rest = rest;
        this.place = place;
        this.block = block;
        this.callback = callback;
    }

    /** Goes on until the script waits for a step, gives way at a safepoint, or ends. */
    void advance() {
        Outcome given = next;
        next = null;
        waitsFor = null;
        Outcome outcome = rest.run0(given, CATEGORIES);
        if (!rest.isResumable()) {
            program.end(this, outcome);
        } else if (waitsFor == null) {
            goOn(new Outcome(null, null));
        }
    }

    void goOn(Outcome outcome) {
        next = outcome;
        program.ready(this);
    }

    void waitFor(StepCall call) {
        waitsFor = call;
    }

    boolean isWaitingFor(StepCall call) {
        return waitsFor == call && next == null;
    }

    Place place() {
        return place;
    }

    StepCall block() {
        return block;
    }

    BodyCallback callback() {
        return callback;
    }

    @Override
    public void stop(Throwable cause) {
        if (next != null) {
            next = new Outcome(null, cause);
        } else if (waitsFor != null) {
            waitsFor.stop(cause);
        }
    }
}
