// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Says of a failed attempt whether the same request may be sent again. */
public interface Repeat {
    /** What can be done twice without harm: reading, and writes that the other side recognises. */
    Repeat HARMLESS = new Repeat() {
        private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

        @Override
        public Optional<Duration> after(Response response, Instant now) {
            return PASSING.contains(response.status())
                    ? Optional.of(RetryAfter.of(response, now).orElse(Duration.ZERO))
                    : Optional.empty();
        }

        @Override
        public boolean after(NoAnswerException problem) {
            return true;
        }
    };

    /**
     * What must not be done twice: again only where it surely was not carried out. That is: never sent, refused by a rate
     * limit (429), or turned away with the time to come back (503 with {@code Retry-After}). A plain 5xx is not among them.
     */
    Repeat ONLY_IF_NOT_DONE = new Repeat() {
        @Override
        public Optional<Duration> after(Response response, Instant now) {
            Optional<Duration> wait = RetryAfter.of(response, now);
            if (response.status() == 429) {
                return Optional.of(wait.orElse(Duration.ZERO));
            }
            return response.status() == 503 ? wait : Optional.empty();
        }

        @Override
        public boolean after(NoAnswerException problem) {
            return !problem.sent();
        }
    };

    /** {@return the shortest wait before the same request may be sent again; empty if this answer is final} */
    Optional<Duration> after(Response response, Instant now);

    /** {@return whether the same request may be sent again} */
    boolean after(NoAnswerException problem);
}
