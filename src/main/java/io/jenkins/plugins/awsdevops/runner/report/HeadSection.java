// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.report;

import io.jenkins.plugins.awsdevops.core.text.Durations;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.RunBegan;
import io.jenkins.plugins.awsdevops.runner.story.RunStory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Which run this is, how it ended, and what it was given. */
final class HeadSection {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private HeadSection() {}

    static String title(RunStory story) {
        return story.head()
                .map(head -> LogText.plain(head.job()) + " #" + head.number())
                .orElse("Run");
    }

    static Element of(RunStory story, RunFacts facts) {
        Element header =
                Element.of("header", Element.of("h1", title(story) + " ").add(Badge.of(story.result())));
        if (story.result().isEmpty()) {
            header.add(Element.classed("p", "notice").text(unfinished(story)));
        }
        return header.add(list(rows(story, facts)));
    }

    private static String unfinished(RunStory story) {
        String id = story.head().map(RunBegan::run).orElse("ID");
        return "No end of this run is recorded: it is still at work, waits, or its process was ended. If it is not at"
                + " work, ./devops resume " + id + " goes on with it.";
    }

    private static Map<String, String> rows(RunStory story, RunFacts facts) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Began", time(story.run().began()));
        rows.put("Took", Durations.text(story.run().duration()));
        story.pauses()
                .forEach(pause -> rows.merge(
                        "Resumed",
                        time(pause.end()) + ", after a pause of " + Durations.text(pause.duration()),
                        (a, b) -> a + "\n" + b));
        facts.shown().forEach((name, value) -> rows.put(LogText.plain(name), LogText.plain(value)));
        story.notes().stream()
                .filter(note -> note.kind().equals("checkout"))
                .forEach(note -> rows.putIfAbsent(
                        "Commit", LogText.plain(String.valueOf(note.values().get("commit")))));
        return rows;
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private static Element list(Map<String, String> rows) {
        Element list = Element.classed("dl", "facts");
        rows.forEach((name, value) -> list.add(Element.of("div", Element.of("dt", name), Element.of("dd", value))));
        return list;
    }
}
