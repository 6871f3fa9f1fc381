// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.report;

import io.jenkins.plugins.awsdevops.runner.story.Reason;
import io.jenkins.plugins.awsdevops.runner.story.RunStory;
import java.util.List;
import java.util.Optional;

/** Why the run did not succeed: each failure where it began, with the last words of the step. */
final class ReasonSection {
    private ReasonSection() {}

    static Optional<Element> of(RunStory story, RunLog log, Anchors anchors) {
        List<Reason> reasons = Reason.of(story);
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        Element section = Section.of("why", "Why it ended " + Badge.word(story.result()));
        reasons.forEach(reason -> section.add(card(reason, log, anchors)));
        return Optional.of(section);
    }

    private static Element card(Reason reason, RunLog log, Anchors anchors) {
        String title = LogText.plain(reason.title());
        Element heading = Element.of("h3", title.isEmpty() ? "Outside of stages" : title);
        Element card = Element.classed(
                "div", "card failure", heading, Element.classed("p", "message").text(LogText.plain(reason.error())));
        List<String> words = reason.call().map(call -> log.lastWords(call.id())).orElse(List.of());
        if (!words.isEmpty()) {
            card.add(Element.classed("pre", "log", LogText.lines(words)).with("tabindex", "0"));
        }
        if (log.of(reason.scope()).isPresent()) {
            card.add(Element.of("p", Element.of("a", "Its whole log").with("href", "#" + anchors.of(reason.scope()))));
        }
        return card;
    }
}
