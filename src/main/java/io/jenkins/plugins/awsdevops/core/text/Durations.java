// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.text;

import java.time.Duration;
import java.util.Locale;

/** Durations as people read them. */
public final class Durations {
    private Durations() {}

    /** {@return two units at most: {@code 0.4 s}, {@code 12 s}, {@code 3 min 5 s}, {@code 2 h 10 min}} */
    public static String text(Duration duration) {
        Duration positive = duration.isNegative() ? Duration.ZERO : duration;
        if (positive.toMillis() < 9_950) {
            return String.format(Locale.ROOT, "%.1f s", positive.toMillis() / 1000.0);
        }
        Duration whole = positive.plusMillis(500);
        if (whole.toMinutes() == 0) {
            return whole.toSeconds() + " s";
        } else if (whole.toHours() == 0) {
            return whole.toMinutes() + " min " + whole.toSecondsPart() + " s";
        }
        return whole.toHours() + " h " + whole.toMinutesPart() + " min";
    }
}
