// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OccurrencesTest {
    @Test
    void keeps_what_a_map_would_keep_while_it_grows() {
        Occurrences occurrences = new Occurrences();
        Map<Identity, Integer> expected = new HashMap<>();
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            Identity identity = new Identity(random.nextInt(30_000) * 0x9E3779B97F4A7C15L, random.nextInt(4) - 2L);
            int marks = Mark.ACTIVE << random.nextInt(3);
            occurrences.add(identity, marks);
            expected.merge(identity, marks, (a, b) -> a | b);
        }

        assertThat(expected).allSatisfy((identity, marks) -> assertThat(occurrences.marks(identity))
                .isEqualTo(marks));
        assertThat(occurrences.marks(new Identity(1, 99))).isZero();
    }

    @Test
    void keeps_a_million_occurrences_of_one_issue() {
        Occurrences occurrences = new Occurrences();
        Random random = new Random(1);
        for (int i = 0; i < 1_000_000; i++) {
            occurrences.add(new Identity(-1, random.nextLong()), Mark.ACTIVE | Mark.FIXABLE | Severity.LOW.rank());
        }

        assertThat(occurrences.compare().counts(false, false)).hasToString("1000000 LOW");
    }

    @Test
    void refuses_more_than_it_can_hold_before_the_heap_does() {
        Occurrences occurrences = new Occurrences(2);
        occurrences.add(new Identity(1, 1), Mark.ACTIVE);
        occurrences.add(new Identity(1, 2), Mark.ACTIVE);
        occurrences.add(new Identity(1, 2), Mark.BASELINE);

        assertThatThrownBy(() -> occurrences.add(new Identity(2, 1), Mark.ACTIVE))
                .isInstanceOf(BadInputException.class)
                .hasMessage("There are more than 2 different findings; scan in parts, or leave severities out (trivy"
                        + " --severity)");
    }
}
