// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.shell;

import io.jenkins.plugins.awsdevops.house.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A listener that remembers. */
class Heard implements ScriptListener {
    private final List<String> pieces = new ArrayList<>();
    private Ended ended;
    private RuntimeException problem;

    @Override
    public synchronized void output(String text) {
        pieces.add(text);
        notifyAll();
    }

    @Override
    public synchronized void ended(Ended how) {
        ended = how;
        notifyAll();
    }

    @Override
    public synchronized void failed(RuntimeException why) {
        problem = why;
        notifyAll();
    }

    synchronized List<String> pieces() {
        return List.copyOf(pieces);
    }

    synchronized String text() {
        return String.join("", pieces);
    }

    synchronized Ended ended() {
        return ended;
    }

    Heard awaitEnd() {
        return awaitEnd(Duration.ofSeconds(30));
    }

    Heard awaitEnd(Duration atMost) {
        Await.until(atMost, () -> ended() != null || problem() != null);
        if (problem() != null) {
            throw problem();
        }
        return this;
    }

    void await(Predicate<String> text) {
        Await.until(() -> text.test(text()));
    }

    private synchronized RuntimeException problem() {
        return problem;
    }
}
