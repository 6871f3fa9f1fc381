// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.event;

import io.jenkins.plugins.awsdevops.runner.event.RunEvent.BranchBegan;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.BranchEnded;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.LogLine;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.Noted;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.StageBegan;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.StageEnded;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.StepBegan;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.StepEnded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Changes what a pipeline can put into events: names, arguments, messages, notes. Lines of the log have filters. */
public final class EventTexts {
    private final UnaryOperator<String> change;

    public EventTexts(UnaryOperator<String> change) {
        this.change = change;
    }

    /** {@return the event with its texts changed} */
    public RunEvent in(RunEvent event) {
        if (event instanceof StageBegan stage) {
            return new StageBegan(stage.id(), stage.parent(), all(stage.branch()), change.apply(stage.name()));
        } else if (event instanceof StageEnded stage) {
            return new StageEnded(stage.id(), change.apply(stage.name()), stage.result(), change.apply(stage.error()));
        } else if (event instanceof BranchBegan began) {
            return new BranchBegan(began.id(), began.parent(), all(began.branch()), change.apply(began.name()));
        } else if (event instanceof BranchEnded ended) {
            return new BranchEnded(ended.id(), change.apply(ended.name()), ended.result(), change.apply(ended.error()));
        } else if (event instanceof StepBegan step) {
            String argument = change.apply(step.argument());
            return new StepBegan(step.id(), step.parent(), all(step.branch()), step.step(), argument);
        } else if (event instanceof StepEnded step) {
            return new StepEnded(step.id(), step.step(), change.apply(step.error()));
        } else if (event instanceof LogLine line) {
            return line.branch().isEmpty() ? line : new LogLine(line.step(), all(line.branch()), line.text());
        } else if (event instanceof Noted noted) {
            return new Noted(noted.step(), noted.kind(), map(noted.values()));
        }
        return event;
    }

    private List<String> all(List<String> texts) {
        return texts.stream().map(change).toList();
    }

    private Map<String, Object> map(Map<?, ?> values) {
        Map<String, Object> changed = new LinkedHashMap<>();
        values.forEach((name, value) -> changed.put(change.apply(String.valueOf(name)), value(value)));
        return changed;
    }

    private Object value(Object value) {
        if (value instanceof CharSequence text) {
            return change.apply(text.toString());
        } else if (value instanceof Map<?, ?> map) {
            return map(map);
        } else if (value instanceof List<?> list) {
            List<Object> changed = new ArrayList<>();
            list.forEach(each -> changed.add(value(each)));
            return changed;
        }
        return value;
    }
}
