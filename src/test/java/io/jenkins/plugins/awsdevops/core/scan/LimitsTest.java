// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LimitsTest {
    @Test
    void a_severity_allows_none_of_it_and_of_worse_ones() {
        assertThat(Limits.parse("failOn", "HIGH"))
                .isEqualTo(new Limits(Map.of(Severity.CRITICAL, 0, Severity.HIGH, 0)));
        assertThat(Limits.parse("failOn", "low"))
                .isEqualTo(new Limits(
                        Map.of(Severity.CRITICAL, 0, Severity.HIGH, 0, Severity.MEDIUM, 0, Severity.LOW, 0)));
    }

    @Test
    void unknown_closes_only_if_named() {
        Counts unknown = new Counts(Map.of(Severity.UNKNOWN, 7));

        assertThat(Limits.parse("failOn", "LOW").breaches(unknown)).isEmpty();
        assertThat(Limits.parse("failOn", Map.of("LOW", 0)).breaches(unknown)).isEmpty();
        assertThat(Limits.parse("failOn", "UNKNOWN").breaches(unknown))
                .containsExactly(new Limits.Breach(Severity.UNKNOWN, 7, 0));
        assertThat(Limits.parse("failOn", Map.of("UNKNOWN", 6)).breaches(unknown))
                .containsExactly(new Limits.Breach(Severity.UNKNOWN, 7, 6));
    }

    @Test
    void a_map_limits_each_severity_by_itself_and_the_limit_is_allowed() {
        Limits limits = Limits.parse("failOn", Map.of("HIGH", 5L, "critical", 0, "MEDIUM", 2));

        assertThat(limits).hasToString("CRITICAL 0, HIGH 5, MEDIUM 2");
        assertThat(limits.breaches(new Counts(
                        Map.of(Severity.CRITICAL, 1, Severity.HIGH, 5, Severity.MEDIUM, 3, Severity.LOW, 99))))
                .containsExactly(new Limits.Breach(Severity.CRITICAL, 1, 0), new Limits.Breach(Severity.MEDIUM, 3, 2));
    }

    static List<List<Object>> refusals() {
        return Arrays.asList(
                List.of(
                        "HIHG",
                        "failOn: 'HIHG' is no severity; did you mean 'HIGH'? Known are: CRITICAL, HIGH, MEDIUM, LOW,"
                                + " UNKNOWN."),
                List.of(
                        Map.of("SEVERE", 0),
                        "failOn: 'SEVERE' is no severity. Known are: CRITICAL, HIGH, MEDIUM, LOW, UNKNOWN."),
                List.of(Map.of("HIGH", -1), "failOn.HIGH: must be a whole number, 0 or more, but is '-1'"),
                List.of(Map.of("HIGH", "0"), "failOn.HIGH: must be a whole number, 0 or more, but is '0'"),
                List.of(Map.of("HIGH", 1.5), "failOn.HIGH: must be a whole number, 0 or more, but is '1.5'"),
                List.of(Map.of("HIGH", 1, "high", 2), "failOn: names HIGH twice"),
                List.of(
                        List.of("HIGH"),
                        "failOn: must be a severity, for instance 'HIGH', or a map from severities to the highest allowed"
                                + " counts, for instance [CRITICAL: 0, HIGH: 5]"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refuses_what_is_no_limit(List<Object> refusal) {
        assertThatThrownBy(() -> Limits.parse("failOn", refusal.get(0)))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage((String) refusal.get(1));
    }
}
