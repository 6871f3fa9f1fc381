// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.console;

import io.jenkins.plugins.awsdevops.core.text.Durations;
import io.jenkins.plugins.awsdevops.runner.story.Call;
import io.jenkins.plugins.awsdevops.runner.story.RunStory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Nothing is silent for minutes: after 30 seconds it is told what works without a word. */
final class Quiet {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int MOST = 3;

    private Instant told = Instant.MIN;

    /** {@return the line that is due, none if nothing is quiet or it was told within the last 30 seconds} */
    Optional<String> line(RunStory story, Instant now) {
        if (story.result().isPresent()
                || Duration.between(told.equals(Instant.MIN) ? story.run().began() : told, now)
                                .compareTo(LONG)
                        < 0) {
            return Optional.empty();
        }
        List<Call> silent = story.calls().stream()
                .filter(Call::isWorking)
                .filter(call -> Duration.between(call.last(), now).compareTo(LONG) >= 0)
                .sorted(Comparator.comparing(Call::began))
                .toList();
        if (silent.isEmpty()) {
            return Optional.empty();
        }
        told = now;
        return Optional.of(words(silent, now));
    }

    private static String words(List<Call> silent, Instant now) {
        List<String> some = new ArrayList<>();
        for (Call call : silent.subList(0, Math.min(MOST, silent.size()))) {
            String path = call.scope().pathText();
            some.add(Lines.oneLine((path.isEmpty() ? "" : path + ": ") + call.title()) + " "
                    + Durations.text(Duration.between(call.began(), now)));
        }
        if (silent.size() > MOST) {
            some.add("and " + (silent.size() - MOST) + " more");
        }
        return "still at work: " + String.join(", ", some);
    }
}
