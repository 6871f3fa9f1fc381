// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import io.jenkins.plugins.awsdevops.runner.secret.Mask;
import io.jenkins.plugins.awsdevops.runner.shell.Ended;
import io.jenkins.plugins.awsdevops.runner.shell.ScriptListener;
import io.jenkins.plugins.awsdevops.runner.step.StepContext;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Brings the output of a script into the log of its place, and its end to the thread of the pipeline. */
final class ScriptToContext implements ScriptListener {
    private static final int MOST_IN_FLIGHT = 16;

    private final StepContext context;
    private final Consumer<Ended> end;
    private final LongConsumer reached;
    private final long begin;
    private final AtomicInteger inFlight = new AtomicInteger();
    private List<Mask> masks;

    /**
     * @param begin position in the script's log from which it is not in the log of the run, in bytes
     * @param reached hears, on the thread of the pipeline, up to which position it is: so both are saved together
     */
    ScriptToContext(StepContext context, long begin, LongConsumer reached, Consumer<Ended> end) {
        this.context = context;
        this.begin = begin;
        this.reached = reached;
        this.end = end;
    }

    @Override
    public void output(String text) {
        context.log(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
    }

    @Override
    public void output(String text, long end) {
        inFlight.incrementAndGet();
        context.post(() -> {
            inFlight.decrementAndGet();
            output(text);
            reached.accept(end);
        });
    }

    @Override
    public OptionalLong kept() {
        return OptionalLong.of(begin);
    }

    @Override
    public boolean isReady() {
        return inFlight.get() < MOST_IN_FLIGHT;
    }

    /** A piece becomes a line of the log, and lines are masked one by one: no secret may lie on the cut. */
    @Override
    public int releasable(String unfinished) {
        if (masks == null) {
            masks = context.place().filters().stream()
                    .map(filter -> filter.open(context.run()))
                    .filter(Mask.class::isInstance)
                    .map(Mask.class::cast)
                    .toList();
        }
        return masks.stream()
                .mapToInt(mask -> mask.releasable(unfinished))
                .min()
                .orElse(unfinished.length());
    }

    @Override
    public void ended(Ended ended) {
        context.post(() -> end.accept(ended));
    }

    @Override
    public void failed(RuntimeException problem) {
        context.post(() -> context.failure(problem));
    }
}
