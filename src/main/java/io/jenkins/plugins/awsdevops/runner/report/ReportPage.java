// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.report;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.runner.event.EventsFile;
import io.jenkins.plugins.awsdevops.runner.event.TimedEvent;
import io.jenkins.plugins.awsdevops.runner.story.RunStory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The page of a run, made of its events file: of one that has ended, is at work, or was killed. */
public final class ReportPage {
    private final RunStory story = new RunStory();
    private final RunLog log = new RunLog();
    private final RunFacts facts;
    private final int damaged;

    private ReportPage(Path events, RunFacts facts) {
        this.facts = facts;
        this.damaged = EventsFile.read(events, this::hear);
    }

    /**
     * Writes the page, whole or not at all.
     *
     * @throws OperationFailedException if the events cannot be read or the page cannot be written
     */
    public static void write(Path events, RunFacts facts, Path page) {
        Path target = page.toAbsolutePath();
        Path half = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid());
        String text = new ReportPage(events, facts).page(target);
        try {
            Files.createDirectories(target.getParent());
            try {
                Files.writeString(half, text);
                Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new OperationFailedException("Could not write the report " + page + ": " + Failure.of(e), e);
        }
    }

    private void hear(TimedEvent event) {
        story.hear(event);
        log.hear(event, story);
    }

    private String page(Path target) {
        Anchors anchors = new Anchors();
        Element main = Element.of("main", HeadSection.of(story, facts));
        if (damaged > 0) {
            main.add(Element.classed("p", "notice")
                    .text("Lines of the events file that are no whole event, and are left out here: " + damaged));
        }
        ReasonSection.of(story, log, anchors).ifPresent(main::add);
        TimelineSection.of(story, log, anchors).ifPresent(main::add);
        NotesSections.of(story).forEach(main::add);
        ArtifactsSection.of(facts.artifacts(), target).ifPresent(main::add);
        main.add(LogSection.of(story, log, anchors, Link.from(target, facts.log())));
        String sign = Badge.sign(story.result());
        return Page.of(sign + " " + HeadSection.title(story), Element.of("body", main));
    }
}
