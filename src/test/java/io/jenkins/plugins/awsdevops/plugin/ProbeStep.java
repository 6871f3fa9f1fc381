// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import io.jenkins.plugins.awsdevops.core.data.Default;
import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.core.gate.Consequence;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** A step that does what it is told. */
public final class ProbeStep extends WorkspaceStep {
    /** Counted down when a waiting work has begun, and when it was interrupted. */
    static CountDownLatch begun;

    static CountDownLatch interrupted;

    private final String todo;
    private Object extra;

    public ProbeStep(String todo) {
        this.todo = todo;
    }

    public String getTodo() {
        return todo;
    }

    public Object getExtra() {
        return extra;
    }

    public void setExtra(Object extra) {
        this.extra = extra;
    }

    public Map<String, String> getNames() {
        return null;
    }

    public int getCount() {
        return 3;
    }

    public boolean isLoud() {
        return true;
    }

    @Override
    protected WorkspaceWork<Request> work() {
        return new Work(this);
    }

    record Request(
            String todo,
            Optional<Object> extra,
            Optional<Map<String, String>> names,
            @Default("3") int count,
            @Default("true") boolean loud) {}

    private static final class Work extends WorkspaceWork<Request> {
        private static final long serialVersionUID = 1L;

        Work(ProbeStep step) {
            super("probe", Request.class, step);
        }

        @Override
        protected Outcome run(Workspace workspace, Request request, Consumer<String> log) throws InterruptedException {
            log.accept("working in " + workspace.root().getFileName());
            Map<String, Object> values = Map.of("todo", request.todo(), "list", List.of(1, Map.of("a", true)));
            return switch (request.todo()) {
                case "unstable" -> new Outcome(values, Consequence.UNSTABLE, "2 HIGH, allowed 0");
                case "error" -> new Outcome(values, Consequence.ERROR, "1 CRITICAL, allowed 0");
                case "problem" -> throw new BadInputException("report.json: $.Results: must be a list, but is null");
                case "bug" -> throw new IllegalStateException("never mind");
                case "wait" -> await();
                default -> Outcome.of(values);
            };
        }

        private static Outcome await() throws InterruptedException {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
                throw new IllegalStateException("nobody counts this down");
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        }
    }
}
