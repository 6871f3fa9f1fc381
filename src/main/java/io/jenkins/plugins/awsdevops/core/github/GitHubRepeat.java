// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.github;

import io.jenkins.plugins.awsdevops.core.http.NoAnswerException;
import io.jenkins.plugins.awsdevops.core.http.Repeat;
import io.jenkins.plugins.awsdevops.core.http.Response;
import io.jenkins.plugins.awsdevops.core.http.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * GitHub's rate limits come as 403 or 429 and mean that nothing was done, so the request may go again when they say
 * (docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api). The rest is left to the usual rules.
 */
record GitHubRepeat(Repeat usual) implements Repeat {
    private static final Duration SECONDARY = Duration.ofMinutes(1);

    @Override
    public Optional<Duration> after(Response response, Instant now) {
        return isRateLimit(response) ? Optional.of(wait(response, now)) : usual.after(response, now);
    }

    @Override
    public boolean after(NoAnswerException problem) {
        return usual.after(problem);
    }

    static boolean isRateLimit(Response response) {
        if (response.status() == 429) {
            return true;
        }
        String text = response.text().toLowerCase(Locale.ROOT);
        return response.status() == 403
                && (isUsedUp(response) || text.contains("secondary rate limit") || text.contains("abuse detection"));
    }

    /** {@return when the hourly limit begins anew, if it is that limit} */
    static Optional<Instant> reset(Response response) {
        return isUsedUp(response)
                ? response.headers()
                        .get("X-RateLimit-Reset")
                        .filter(text -> text.matches("\\d{1,11}"))
                        .map(text -> Instant.ofEpochSecond(Long.parseLong(text)))
                : Optional.empty();
    }

    private static Duration wait(Response response, Instant now) {
        return RetryAfter.of(response, now)
                .or(() -> reset(response).map(reset -> Duration.between(now, reset)))
                .filter(wait -> !wait.isNegative())
                .orElse(SECONDARY);
    }

    private static boolean isUsedUp(Response response) {
        return response.headers()
                .get("X-RateLimit-Remaining")
                .filter("0"::equals)
                .isPresent();
    }
}
