// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.report;

import io.jenkins.plugins.awsdevops.core.text.Durations;
import io.jenkins.plugins.awsdevops.runner.story.RunStory;
import io.jenkins.plugins.awsdevops.runner.story.Scope;
import java.util.Locale;

/** The log, folded by stage and branch; open where something failed. */
final class LogSection {
    private final RunLog log;
    private final Anchors anchors;
    private final Element section;
    private final Element wholeLog;

    private LogSection(RunStory story, RunLog log, Anchors anchors, String file) {
        this.log = log;
        this.anchors = anchors;
        this.wholeLog = Element.of("a", "the whole log").with("href", file);
        this.section = Section.of("log", "Log", tools());
        collect(story.run());
    }

    /** @param file address of the whole log */
    static Element of(RunStory story, RunLog log, Anchors anchors, String file) {
        return new LogSection(story, log, anchors, file).section;
    }

    private Element tools() {
        Element tools = Element.classed(
                "p",
                "tools",
                Element.of("label", "Only lines with ")
                        .with("class", "script")
                        .add(Element.of("input").with("type", "search").with("id", "filter")),
                Element.of("button", "Open all")
                        .with("class", "script")
                        .with("id", "open")
                        .with("type", "button"),
                Element.of("button", "Close all")
                        .with("class", "script")
                        .with("id", "close")
                        .with("type", "button"),
                Element.of("span").with("id", "found").with("role", "status"));
        if (log.left() > 0) {
            tools.add(Element.of("span", count(log.left()) + " are not in this page; see ")
                    .add(wholeLog));
        } else {
            tools.add(Element.of("span", "As a file: ").add(wholeLog));
        }
        return tools;
    }

    private void collect(Scope scope) {
        log.of(scope).ifPresent(lines -> section.add(details(scope, lines)));
        scope.children().forEach(this::collect);
    }

    private Element details(Scope scope, KeptLines lines) {
        String path = LogText.plain(scope.pathText());
        boolean outside = scope.kind() == Scope.Kind.RUN;
        String style = Badge.style(scope.result());
        Element summary = Element.of(
                "summary",
                Element.classed("span", "sign " + style).text(outside ? "·" : Badge.sign(scope.result())),
                Element.classed("span", "path").text(outside ? "Outside of stages" : path),
                Element.classed("span", "count")
                        .text(count(lines.count()) + (outside ? "" : ", " + Durations.text(scope.duration()))));
        Element text =
                Element.classed("pre", "log", LogText.lines(lines.head())).with("tabindex", "0");
        if (lines.left() > 0) {
            text.add(Element.classed("span", "cut").text("··· " + count(lines.left()) + " left out here ···\n"));
        }
        text.add(LogText.lines(lines.tail()));
        Element details = Element.of("details", summary, text).with("id", anchors.of(scope));
        boolean open = outside ? scope.children().isEmpty() : scope.failed();
        return open ? details.with("open", "open") : details;
    }

    private static String count(int lines) {
        return String.format(Locale.ROOT, "%,d", lines).replace(',', ' ') + (lines == 1 ? " line" : " lines");
    }
}
