// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import io.jenkins.plugins.awsdevops.runner.secret.Mask;
import io.jenkins.plugins.awsdevops.runner.shell.Ended;
import io.jenkins.plugins.awsdevops.runner.shell.ScriptListener;
import io.jenkins.plugins.awsdevops.runner.step.StepContext;
import java.util.List;
import java.util.function.Consumer;

/** Brings the output of a script into the log of its place, and its end to the thread of the pipeline. */
final class ScriptToContext implements ScriptListener {
    private final StepContext context;
    private final Consumer<Ended> end;
    private List<Mask> masks;

    ScriptToContext(StepContext context, Consumer<Ended> end) {
        this.context = context;
        this.end = end;
    }

    @Override
    public void output(String text) {
        context.log(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
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
