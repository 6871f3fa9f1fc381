// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.notify;

import java.util.Optional;

/** Remembers the first message of each thread while a build lives; the host keeps it where a restart finds it. */
public interface SlackThreads {
    /** Remembers nothing: each message stands alone. */
    SlackThreads NONE = new SlackThreads() {
        @Override
        public Optional<String> find(String thread) {
            return Optional.empty();
        }

        @Override
        public void keep(String thread, String ts) {
            // for callers that have no place to keep it
        }
    };

    /** {@return the time stamp ({@code ts}) of the message that began this thread} */
    Optional<String> find(String thread);

    void keep(String thread, String ts);
}
