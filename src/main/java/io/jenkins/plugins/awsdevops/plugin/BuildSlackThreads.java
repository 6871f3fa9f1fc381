// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import hudson.model.InvisibleAction;
import hudson.model.Run;
import io.jenkins.plugins.awsdevops.core.notify.SlackThreads;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The Slack threads that a build has begun, saved with the build. */
record BuildSlackThreads(Run<?, ?> build) implements SlackThreads {
    @Override
    public Optional<String> find(String thread) {
        Kept kept = build.getAction(Kept.class);
        return kept == null ? Optional.empty() : kept.find(thread);
    }

    @Override
    public void keep(String thread, String ts) {
        synchronized (build) {
            Kept kept = build.getAction(Kept.class);
            if (kept == null) {
                kept = new Kept();
                build.addOrReplaceAction(kept);
            }
            kept.keep(thread, ts);
        }
        try {
            build.save();
        } catch (IOException e) {
            throw new OperationFailedException("Could not save the build: " + e.getMessage() + ".", e);
        }
    }

    /** What is saved: first message by thread. */
    static final class Kept extends InvisibleAction {
        private final Map<String, String> threads = new TreeMap<>();

        synchronized Optional<String> find(String thread) {
            return Optional.ofNullable(threads.get(thread));
        }

        synchronized void keep(String thread, String ts) {
            threads.put(thread, ts);
        }
    }
}
