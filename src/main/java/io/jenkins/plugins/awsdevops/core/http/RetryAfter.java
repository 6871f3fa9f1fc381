// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header field {@code Retry-After}: seconds, or a date (RFC 9110, 10.2.3). */
public final class RetryAfter {
    private static final String SECONDS = "\\d{1,9}";

    private RetryAfter() {}

    /** {@return how long from now the other side asks to wait, never negative; empty if it says nothing readable} */
    public static Optional<Duration> of(Response response, Instant now) {
        return response.headers().get("Retry-After").map(String::strip).flatMap(text -> read(text, now));
    }

    private static Optional<Duration> read(String text, Instant now) {
        if (text.matches(SECONDS)) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(now, until);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
