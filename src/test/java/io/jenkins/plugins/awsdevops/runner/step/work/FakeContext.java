// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.runner.step.Body;
import io.jenkins.plugins.awsdevops.runner.step.BodyCallback;
import io.jenkins.plugins.awsdevops.runner.step.Cancel;
import io.jenkins.plugins.awsdevops.runner.step.Place;
import io.jenkins.plugins.awsdevops.runner.step.Run;
import io.jenkins.plugins.awsdevops.runner.step.RunningBody;
import io.jenkins.plugins.awsdevops.runner.step.StepContext;
import io.jenkins.plugins.awsdevops.runner.step.StepExecution;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One call of a step in a {@link FakeRun}. */
final class FakeContext implements StepContext {
    private static final long serialVersionUID = 1L;

    private final transient FakeRun run;
    private final String step;
    private final int id;
    private final Place place;
    private final transient CompletableFuture<Object> end = new CompletableFuture<>();
    private transient byte[] saved;
    private transient StepExecution execution;

    FakeContext(FakeRun run, String step, int id, Place place) {
        this.run = run;
        this.step = step;
        this.id = id;
        this.place = place;
    }

    void begin(StepExecution fresh) {
        execution = fresh;
        post(() -> {
            fresh.join(this);
            guarded(() -> {
                fresh.start();
                if (!end.isDone()) {
                    saved = save(fresh);
                    fresh.begin();
                }
                return null;
            });
        });
    }

    /** {@return the call as another process goes on with it: from what was saved before it began} */
    FakeContext resumed() {
        FakeContext other = new FakeContext(run, step, id, place);
        onPipeline(() -> {
            other.execution = load(saved);
            other.saved = saved;
            other.execution.join(other);
            other.guarded(() -> {
                other.execution.resume();
                return null;
            });
            return null;
        });
        return other;
    }

    void stop(Throwable cause) {
        post(() -> guarded(() -> {
            execution.stop(cause);
            return null;
        }));
    }

    /** {@return what was on disk before the step began} */
    byte[] saved() {
        return saved;
    }

    boolean isOver() {
        return end.isDone();
    }

    /** {@return the value that the step ended with} */
    Object value() {
        try {
            return end.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("the step failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the step did not end; log: " + run.log(), e);
        }
    }

    /** {@return what the step failed with} */
    Throwable problem() {
        try {
            throw new AssertionError("the step did not fail but returned " + end.get(30, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the step did not end; log: " + run.log(), e);
        }
    }

    @Override
    public String step() {
        return step;
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public int newId() {
        throw new UnsupportedOperationException("no step of this room has parts with numbers");
    }

    @Override
    public void success(Object value) {
        end.complete(value);
    }

    @Override
    public void failure(Throwable cause) {
        end.completeExceptionally(cause);
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public boolean hasSiblings() {
        return run.siblings;
    }

    @Override
    public Workspace workspace() {
        try {
            return new Workspace(Files.createDirectories(place.folder().orElseThrow()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> environment() {
        return place.environment(run);
    }

    @Override
    public void log(String text) {
        for (String line : text.split("\n", -1)) {
            String filtered = line;
            for (var filter : place.filters()) {
                filtered = filter.open(run).apply(filtered);
            }
            run.log(filtered);
        }
    }

    @Override
    public Run run() {
        return run;
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public RunningBody run(Body body, Place inner, BodyCallback callback) {
        post(() -> guarded(() -> {
            Object value;
            try {
                value = ((FakeBody.Numbered) body).body().run(inner);
            } catch (Exception e) {
                callback.bodyFailed(e);
                return null;
            }
            callback.bodyEnded(value);
            return null;
        }));
        return cause -> {};
    }

    @Override
    public boolean stopBodies(Throwable cause) {
        return false;
    }

    @Override
    public Cancel after(Duration delay, Runnable action) {
        Future<?> timer = CompletableFuture.runAsync(
                () -> post(action), CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS));
        return () -> timer.cancel(false);
    }

    @Override
    public Cancel work(Callable<?> work, WorkEnded ended) {
        Thread worker = new Thread(() -> {
            try {
                Object value = work.call();
                post(() -> ended.ended(value, null));
            } catch (Exception e) {
                post(() -> ended.ended(null, e));
            }
        });
        worker.start();
        return worker::interrupt;
    }

    @Override
    public void post(Runnable action) {
        run.pipeline.execute(action);
    }

    private void guarded(Callable<Void> part) {
        try {
            part.call();
        } catch (Exception e) {
            failure(e);
        }
    }

    private <T> T onPipeline(Callable<T> action) {
        try {
            return run.pipeline.submit(action).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] save(StepExecution execution) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(execution);
        }
        return bytes.toByteArray();
    }

    private static StepExecution load(byte[] saved) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(saved))) {
            return (StepExecution) in.readObject();
        }
    }
}
