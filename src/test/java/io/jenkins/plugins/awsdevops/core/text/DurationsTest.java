// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DurationsTest {
    @Test
    void a_duration_has_two_units_at_most() {
        assertThat(Durations.text(Duration.ofMillis(-5))).isEqualTo("0.0 s");
        assertThat(Durations.text(Duration.ofMillis(449))).isEqualTo("0.4 s");
        assertThat(Durations.text(Duration.ofMillis(9_949))).isEqualTo("9.9 s");
        assertThat(Durations.text(Duration.ofMillis(9_950))).isEqualTo("10 s");
        assertThat(Durations.text(Duration.ofMillis(59_499))).isEqualTo("59 s");
        assertThat(Durations.text(Duration.ofMillis(59_500))).isEqualTo("1 min 0 s");
        assertThat(Durations.text(Duration.ofSeconds(3599))).isEqualTo("59 min 59 s");
        assertThat(Durations.text(Duration.ofSeconds(7830))).isEqualTo("2 h 10 min");
    }
}
