// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import com.google.common.util.concurrent.ListenableFuture;
import hudson.FilePath;
import hudson.model.Action;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.BodyInvoker;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** What a running pipeline gives to a step: a workspace, a console, a build, a node of its graph; and what became of it. */
public final class FakeContext extends StepContext {
    private static final long serialVersionUID = 1L;

    private final transient ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final transient FakeRun run = new FakeRun();
    private final transient FakeNode node = new FakeNode();
    private final transient CompletableFuture<Object> end = new CompletableFuture<>();
    private final transient Map<Class<?>, Object> given;

    public FakeContext(Path workspace) {
        PrintStream log = new PrintStream(console, true, StandardCharsets.UTF_8);
        given = Map.of(
                FilePath.class,
                new FilePath(workspace.toFile()),
                TaskListener.class,
                (TaskListener) () -> log,
                Run.class,
                run,
                FlowNode.class,
                node);
    }

    /** {@return what the step gave back} */
    public Object value() throws InterruptedException, ExecutionException {
        return end.get();
    }

    /** {@return what the step failed with} */
    public Throwable failure() throws InterruptedException {
        try {
            throw new AssertionError("the step gave back " + end.get());
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    public String console() {
        return console.toString(StandardCharsets.UTF_8);
    }

    /** {@return the result that the build was set to; null for none} */
    public Result result() {
        return run.result;
    }

    public List<Action> actions() {
        return node.actions;
    }

    @Override
    public <T> T get(Class<T> key) {
        return key.cast(given.get(key));
    }

    @Override
    public void onSuccess(Object result) {
        end.complete(result);
    }

    @Override
    public void onFailure(Throwable failure) {
        end.completeExceptionally(failure);
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public ListenableFuture<Void> saveState() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setResult(Result result) {
        throw new UnsupportedOperationException();
    }

    @Override
    public BodyInvoker newBodyInvoker() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @SuppressWarnings("rawtypes")
    private static final class FakeRun extends Run {
        private Result result;

        @Override
        public void setResult(Result result) {
            this.result = result;
        }

        @Override
        public String getDisplayName() {
            return "#1";
        }
    }

    private static final class FakeNode extends FlowNode {
        private final List<Action> actions = new ArrayList<>();

        @Override
        public boolean addOrReplaceAction(Action action) {
            return actions.add(action);
        }

        @Override
        public void save() {}

        @Override
        public String getDisplayName() {
            return "probe";
        }
    }
}
