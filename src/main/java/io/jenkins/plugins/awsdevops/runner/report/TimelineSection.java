// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.report;

import io.jenkins.plugins.awsdevops.core.text.Durations;
import io.jenkins.plugins.awsdevops.runner.story.RunStory;
import io.jenkins.plugins.awsdevops.runner.story.Scope;
import io.jenkins.plugins.awsdevops.runner.story.Tree;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** When each stage and branch was at work: one row each, a bar on the time of the run. */
final class TimelineSection {
    private static final int DEEPEST = 6;
    private static final int TICKS = 4;

    private final Scope run;
    private final RunLog log;
    private final Anchors anchors;
    private final Element rows = Element.of("tbody");

    private TimelineSection(RunStory story, RunLog log, Anchors anchors) {
        this.run = story.run();
        this.log = log;
        this.anchors = anchors;
    }

    static Optional<Element> of(RunStory story, RunLog log, Anchors anchors) {
        return story.run().children().isEmpty()
                ? Optional.empty()
                : Optional.of(new TimelineSection(story, log, anchors).element());
    }

    private Element element() {
        run.children().forEach(scope -> collect(scope, 0));
        Element head = Element.of(
                "thead",
                Element.of(
                        "tr",
                        Element.of("th", "Stage").with("scope", "col"),
                        Element.classed("th", "bar", ticks()).with("scope", "col"),
                        Element.classed("th", "time").text("Time").with("scope", "col")));
        return Section.of("stages", "Stages", Element.classed("table", "timeline", head, rows));
    }

    private Element ticks() {
        Element ticks = Element.of("svg").with("role", "img").with("aria-label", "Time since the begin of the run");
        for (int i = 0; i <= TICKS; i++) {
            Duration at = run.duration().multipliedBy(i).dividedBy(TICKS);
            String anchor = i == 0 ? "start" : i == TICKS ? "end" : "middle";
            ticks.add(Element.of("text", i == 0 ? "0" : Durations.text(at))
                    .with("x", percent(100.0 * i / TICKS))
                    .with("y", "12")
                    .with("text-anchor", anchor));
        }
        return ticks;
    }

    private void collect(Scope scope, int depth) {
        rows.add(row(scope, depth));
        Tree.children(scope).forEach(child -> collect(child, depth + 1));
    }

    private Element row(Scope scope, int depth) {
        String name = LogText.plain(scope.name());
        Node label = log.of(scope).isPresent()
                ? Element.of("a", name).with("href", "#" + anchors.of(scope))
                : Element.of("span", name);
        String style = Badge.style(scope.result());
        Element sign = Element.classed("span", "sign " + style)
                .text(Badge.sign(scope.result()))
                .with("title", Badge.word(scope.result()));
        Element kind = Element.classed("span", "kind").text(scope.isBranch() ? "branch" : "");
        return Element.of(
                "tr",
                Element.classed("th", "name d" + Math.min(depth, DEEPEST), sign, label, kind)
                        .with("scope", "row"),
                Element.classed("td", "bar", bar(scope, style)),
                Element.classed("td", "time").text(Durations.text(scope.duration())));
    }

    private Element bar(Scope scope, String style) {
        double whole = Math.max(1, run.duration().toMillis());
        double from = 100 * Duration.between(run.began(), scope.began()).toMillis() / whole;
        double width = Math.max(0.4, 100 * scope.duration().toMillis() / whole);
        return Element.of("svg")
                .with("aria-hidden", "true")
                .add(Element.classed("rect", "fill-" + style)
                        .with("x", percent(Math.min(from, 99.6)))
                        .with("width", percent(width))
                        .with("y", "3")
                        .with("height", "12")
                        .with("rx", "2"));
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
