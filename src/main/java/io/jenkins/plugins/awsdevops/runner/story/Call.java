// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.story;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** One call of a step. */
public final class Call {
    private final int id;
    private final int parent;
    private final Scope scope;
    private final String step;
    private final String argument;
    private final Instant began;
    private final Set<String> toldInside = new HashSet<>();
    private int open;
    private Instant last;
    private boolean ended;
    private String error = "";

    Call(int id, int parent, Scope scope, String step, String argument, Instant began) {
        this.id = id;
        this.parent = parent;
        this.scope = scope;
        this.step = step;
        this.argument = argument;
        this.began = began;
        this.last = began;
    }

    public int id() {
        return id;
    }

    /** {@return the id of the block around it, 0 if that is the run} */
    public int parent() {
        return parent;
    }

    /** {@return the stage or branch in which it stands} */
    public Scope scope() {
        return scope;
    }

    public Instant began() {
        return began;
    }

    /** {@return when it was last heard of: its begin, its last line, its end} */
    public Instant last() {
        return last;
    }

    public boolean ended() {
        return ended;
    }

    /** {@return the message of its failure, empty if it did not fail} */
    public String error() {
        return error;
    }

    /** Whether the failure began here, and not in a step inside this one. */
    public boolean isOrigin() {
        return !error.isEmpty() && !hasTold(error);
    }

    /** Whether a step inside it has failed with that message. */
    public boolean hasTold(String message) {
        return toldInside.contains(message);
    }

    /** Whether it runs and no step inside it does: this is what a run waits for. */
    public boolean isWorking() {
        return !ended && open == 0;
    }

    /**
     * {@return the step with what tells this call from another, {@code sh (Unit tests)}; without it if its failure
     * says the same}
     */
    public String title() {
        String told = argument.lines().findFirst().orElse("");
        String begin = told.endsWith("...") ? told.substring(0, told.length() - 3) : told;
        boolean said = step.equals("error") || error.startsWith(begin);
        return told.isEmpty() || said ? step : step + " (" + told + ")";
    }

    public String step() {
        return step;
    }

    void heard(Instant at) {
        last = at;
        scope.heard(at);
    }

    void childBegan() {
        open++;
    }

    void childEnded(String why) {
        open--;
        tellInside(why);
    }

    /** A step or a branch inside it has ended with this message. */
    void tellInside(String why) {
        if (!why.isEmpty()) {
            toldInside.add(why);
        }
    }

    void end(Instant at, String why) {
        heard(at);
        ended = true;
        error = why;
    }
}
