// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.report;

import io.jenkins.plugins.awsdevops.runner.event.RunEvent.LogLine;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.StepEnded;
import io.jenkins.plugins.awsdevops.runner.event.TimedEvent;
import io.jenkins.plugins.awsdevops.runner.story.RunStory;
import io.jenkins.plugins.awsdevops.runner.story.Scope;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The log of a run by stage and branch, and the last words of each step that failed, within what a page can show. */
final class RunLog {
    /** Lines in a page; beyond them each stage keeps its last 100. A browser is quick with ten times as many. */
    private static final int MOST = 20_000;

    private static final int FIRST = 2000;
    private static final int LAST = 4000;
    private static final int LAST_WORDS = 12;

    private final Map<Scope, KeptLines> scopes = new LinkedHashMap<>();
    private final Map<Integer, KeptLines> calls = new HashMap<>();
    private int kept;

    /** Takes an event that the story has heard already. */
    void hear(TimedEvent timed, RunStory story) {
        if (timed.event() instanceof LogLine line) {
            KeptLines lines = scopes.computeIfAbsent(story.scopeOf(line), scope -> new KeptLines(FIRST, LAST));
            kept -= lines.kept();
            lines.add(line.text(), kept + lines.kept() < MOST);
            kept += lines.kept();
            calls.computeIfAbsent(line.step(), step -> new KeptLines(0, LAST_WORDS))
                    .add(line.text(), true);
        } else if (timed.event() instanceof StepEnded ended && ended.error().isEmpty()) {
            calls.remove(ended.id());
        }
    }

    /** {@return what was written in a stage or branch itself, not in those inside it} */
    Optional<KeptLines> of(Scope scope) {
        return Optional.ofNullable(scopes.get(scope));
    }

    /** {@return the last lines of a step that failed or did not end} */
    List<String> lastWords(int call) {
        return Optional.ofNullable(calls.get(call)).map(KeptLines::tail).orElse(List.of());
    }

    /** {@return how many lines are not in the page} */
    int left() {
        return scopes.values().stream().mapToInt(KeptLines::left).sum();
    }
}
