// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Spans of time as scripts give them and as Jenkins prints them. */
final class TimeSpan {
    private TimeSpan() {}

    /** {@return {@code time} in the unit that the call names} */
    static Duration of(Given given, Signature signature, TimeUnit otherwise) {
        TimeUnit unit = otherwise;
        String name = given.text("unit");
        if (name != null) {
            try {
                unit = TimeUnit.valueOf(name);
            } catch (IllegalArgumentException e) {
                throw NotInstantiated.because(given.all(), signature.jenkinsClass(), e);
            }
        }
        return Duration.ofNanos(unit.toNanos(given.number("time", 0)));
    }

    /** {@return for instance {@code 1 min 30 sec}, {@code 0.25 sec}, {@code 45 min}} */
    static String text(Duration span) {
        long days = span.toDays();
        if (days > 0) {
            return two(days, "day", span.toHoursPart(), "hr");
        } else if (span.toHours() > 0) {
            return two(span.toHours(), "hr", span.toMinutesPart(), "min");
        } else if (span.toMinutes() > 0) {
            return two(span.toMinutes(), "min", span.toSecondsPart(), "sec");
        } else if (span.toSeconds() >= 10) {
            return span.toSeconds() + " sec";
        } else if (span.toSeconds() > 0) {
            return number(Math.floorDiv(span.toMillis(), 100) / 10.0) + " sec";
        } else if (span.toMillis() >= 100) {
            return number(Math.floorDiv(span.toMillis(), 10) / 100.0) + " sec";
        }
        return span.toMillis() + " ms";
    }

    private static String two(long big, String bigUnit, long small, String smallUnit) {
        return big + " " + bigUnit + (big < 10 ? " " + small + " " + smallUnit : "");
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
