// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.story;

import hudson.model.Result;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import io.jenkins.plugins.awsdevops.runner.event.RunListener;
import io.jenkins.plugins.awsdevops.runner.event.TimedEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A run told by hand: events with a clock that only moves when the test says so. */
public final class Told extends Clock {
    private final List<TimedEvent> events = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-25T08:00:00Z");
    private RunListener listener = event -> {};

    public Told to(RunListener next) {
        listener = next;
        return this;
    }

    public List<TimedEvent> events() {
        return events;
    }

    public RunStory story() {
        RunStory story = new RunStory();
        events.forEach(story::hear);
        return story;
    }

    public Told after(double seconds) {
        now = now.plus(Duration.ofMillis(Math.round(seconds * 1000)));
        return this;
    }

    public Told tell(RunEvent event) {
        events.add(new TimedEvent(now, event));
        listener.hear(event);
        return this;
    }

    public Told run() {
        return tell(new RunEvent.RunBegan("r7", "shop/main", 7));
    }

    public Told resumed() {
        return tell(new RunEvent.RunResumed("r7"));
    }

    public Told finished(Result result) {
        return tell(new RunEvent.RunEnded("r7", result));
    }

    public Told stage(int id, int parent, String name, String... branch) {
        return tell(new RunEvent.StageBegan(id, parent, List.of(branch), name));
    }

    public Told stageEnded(int id, String name, Result result, String error) {
        return tell(new RunEvent.StageEnded(id, name, result, error));
    }

    public Told passed(int id, String name) {
        return stageEnded(id, name, Result.SUCCESS, "");
    }

    public Told branch(int id, int parent, String name, String... around) {
        return tell(new RunEvent.BranchBegan(id, parent, List.of(around), name));
    }

    public Told branchEnded(int id, String name, Result result, String error) {
        return tell(new RunEvent.BranchEnded(id, name, result, error));
    }

    public Told step(int id, int parent, String step, String argument, String... branch) {
        return tell(new RunEvent.StepBegan(id, parent, List.of(branch), step, argument));
    }

    public Told stepEnded(int id, String step, String error) {
        return tell(new RunEvent.StepEnded(id, step, error));
    }

    public Told done(int id, String step) {
        return stepEnded(id, step, "");
    }

    public Told log(int step, String text, String... branch) {
        return tell(new RunEvent.LogLine(step, List.of(branch), text));
    }

    public Told noted(int step, String kind, Map<String, Object> values) {
        return tell(new RunEvent.Noted(step, kind, values));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
