// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.report;

import io.jenkins.plugins.awsdevops.runner.event.RunEvent.Noted;
import io.jenkins.plugins.awsdevops.runner.story.Call;
import io.jenkins.plugins.awsdevops.runner.story.RunStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What steps have noted for the report: tests, findings, and the values of every other step. */
final class NotesSections {
    private static final List<String> SEVERITIES = List.of("critical", "high", "medium", "low", "unknown");
    /** What a job is, and what stands elsewhere in the page. */
    private static final Set<String> LEFT_OUT = Set.of("properties", "artifacts", "checkout");

    private final RunStory story;

    private NotesSections(RunStory story) {
        this.story = story;
    }

    static List<Element> of(RunStory story) {
        return new NotesSections(story).sections();
    }

    private List<Element> sections() {
        List<Element> sections = new ArrayList<>();
        Element findings = Section.of("findings", "Findings");
        Element tests = Section.of("tests", "Tests");
        Element others = Section.of("results", "Results of steps");
        for (Noted note : story.notes()) {
            if (LEFT_OUT.contains(note.kind())) {
                continue;
            }
            Element section =
                    switch (note.kind()) {
                        case "scanReport", "ecrScan" -> findings.add(findings(note));
                        case "tests" -> tests.add(tests(note));
                        default -> others.add(other(note));
                    };
            if (!sections.contains(section)) {
                sections.add(section);
            }
        }
        return sections;
    }

    private Element findings(Noted note) {
        Element counts = Element.classed("ul", "counts");
        for (String severity : SEVERITIES) {
            String count = value(note, severity);
            if (!count.isEmpty()) {
                String style = count.equals("0") ? "none" : severity;
                counts.add(Element.of("li", Element.of("b", count), Element.of("span", " " + severity))
                        .with("class", style));
            }
        }
        Element card = Element.classed("div", "card", Element.of("h3", where(note)), counts);
        String verdict = value(note, "verdict");
        if (!verdict.isEmpty()) {
            card.add(Element.of("p", verdict + ": " + value(note, "reason")));
        }
        return note.values().get("findings") instanceof List<?> rows && !rows.isEmpty()
                ? card.add(Table.of(rows))
                : card;
    }

    private Element tests(Noted note) {
        Element card = Element.classed(
                "div",
                "card",
                Element.of("h3", where(note)),
                Element.of("p", value(note, "total") + " run, ")
                        .add(Element.classed("span", value(note, "failed").equals("0") ? "good" : "bad")
                                .text(value(note, "failed") + " failed"))
                        .text(", " + value(note, "skipped") + " skipped"));
        if (note.values().get("failures") instanceof List<?> failures && !failures.isEmpty()) {
            Element list = Element.classed("ul", "failures");
            failures.forEach(failure -> list.add(Element.of("li", LogText.plain(String.valueOf(failure)))));
            card.add(list);
        }
        return card;
    }

    private Element other(Noted note) {
        return Element.classed("div", "card", Element.of("h3", where(note)), Table.of(note.values()));
    }

    private String where(Noted note) {
        String path = story.call(note.step())
                .map(Call::scope)
                .map(scope -> scope.pathText())
                .orElse("");
        String what = story.call(note.step()).map(Call::title).orElse(note.kind());
        return LogText.plain(path.isEmpty() ? what : path + ": " + what);
    }

    private static String value(Noted note, String name) {
        Object value = note.values().get(name);
        return value == null ? "" : LogText.plain(String.valueOf(value));
    }
}
