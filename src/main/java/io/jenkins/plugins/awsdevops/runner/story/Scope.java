// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.story;

import hudson.model.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A stage, a branch of {@code parallel}, or the run around them. */
public final class Scope {
    /** What a scope is. */
    public enum Kind {
        RUN,
        STAGE,
        BRANCH
    }

    private final Kind kind;
    private final String name;
    private final Optional<Scope> parent;
    private final int order;
    private final Instant began;
    private final List<Scope> children = new ArrayList<>();
    private Optional<Result> result = Optional.empty();
    private String error = "";
    private Instant last;

    Scope(Kind kind, String name, Optional<Scope> parent, Instant began) {
        this.kind = kind;
        this.name = name;
        this.parent = parent;
        this.order = parent.map(p -> p.children.size()).orElse(0);
        this.began = began;
        this.last = began;
        parent.ifPresent(p -> p.children.add(this));
    }

    public Kind kind() {
        return kind;
    }

    public boolean isBranch() {
        return kind == Kind.BRANCH;
    }

    public String name() {
        return name;
    }

    public Optional<Scope> parent() {
        return parent;
    }

    public List<Scope> children() {
        return List.copyOf(children);
    }

    /** {@return its place among its siblings, from 0} */
    public int order() {
        return order;
    }

    public Instant began() {
        return began;
    }

    /** {@return how it ended, none if it has not} */
    public Optional<Result> result() {
        return result;
    }

    /** {@return the message of what ended it, empty if it was nothing} */
    public String error() {
        return error;
    }

    public boolean failed() {
        return result.isPresent() && result.get() != Result.SUCCESS && result.get() != Result.NOT_BUILT;
    }

    /** {@return from its begin to its end, or to the last event in it if it has none} */
    public Duration duration() {
        return Duration.between(began, last);
    }

    /** {@return the last moment that is known of it} */
    public Instant last() {
        return last;
    }

    /** {@return the scopes around it and itself, outermost first, without the run} */
    public List<Scope> path() {
        List<Scope> path = new ArrayList<>();
        for (Optional<Scope> each = Optional.of(this); each.isPresent(); each = each.get().parent) {
            if (each.get().kind != Kind.RUN) {
                path.add(0, each.get());
            }
        }
        return path;
    }

    /** {@return the names of its path in words: {@code Checks > lint}; a stage that repeats its branch counts once} */
    public String pathText() {
        List<String> names = new ArrayList<>();
        for (Scope each : path()) {
            if (!each.repeatsBranch()) {
                names.add(each.name);
            }
        }
        return String.join(" > ", names);
    }

    /** Whether this is the stage that a branch of the same name was made for, as Declarative does. */
    public boolean repeatsBranch() {
        return kind == Kind.STAGE
                && parent.filter(p -> p.isBranch() && p.name.equals(name)).isPresent();
    }

    int branchDepth() {
        return parent.map(Scope::branchDepth).orElse(0) + (isBranch() ? 1 : 0);
    }

    void heard(Instant at) {
        last = at;
        parent.ifPresent(p -> p.heard(at));
    }

    void end(Instant at, Result with, String why) {
        last = at;
        result = Optional.of(with);
        error = why;
    }
}
