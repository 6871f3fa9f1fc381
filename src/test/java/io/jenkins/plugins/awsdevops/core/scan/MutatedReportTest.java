// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Reports with bytes changed, dropped, doubled and swapped: read or refused in one line, never anything else. */
class MutatedReportTest {
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "null",
            "true",
            "-1e9",
            "\\",
            "\u0000",
            "\u001b",
            "\"Severity\":",
            "é",
            " ");

    @Property(tries = 3000)
    void a_broken_report_is_read_or_refused_in_one_line(@ForAll("fixtures") String fixture, @ForAll Random random) {
        byte[] report = mutated(Reports.fixture(fixture), random);

        try {
            assertThat(Reports.read(report, ReportFormat.AUTO).findings()).isNotNull();
        } catch (BadInputException e) {
            assertThat(e.getMessage()).startsWith("report.json: ").hasSizeLessThan(1000);
            assertThat(e.getMessage().codePoints()).noneMatch(Character::isISOControl);
        }
    }

    @Provide
    Arbitrary<String> fixtures() {
        return Arbitraries.of(
                "trivy-0.16-legacy.json",
                "trivy-0.44-secret.json",
                "trivy-0.44-dockerfile.json",
                "trivy-0.58-k8s-all.json",
                "trivy-0.58-npm-with-suppressed.json");
    }

    private static byte[] mutated(byte[] report, Random random) {
        byte[] mutated = report;
        for (int i = 0; i <= random.nextInt(4); i++) {
            int at = random.nextInt(mutated.length);
            int end = Math.min(mutated.length, at + random.nextInt(20));
            byte[] middle =
                    switch (random.nextInt(4)) {
                        case 0 -> PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_8);
                        case 1 -> new byte[] {(byte) random.nextInt(256)};
                        case 2 -> Arrays.copyOfRange(mutated, at, Math.min(mutated.length, at + random.nextInt(400)));
                        default -> new byte[0];
                    };
            byte[] next = Arrays.copyOf(mutated, at + middle.length + mutated.length - end);
            System.arraycopy(middle, 0, next, at, middle.length);
            System.arraycopy(mutated, end, next, at + middle.length, mutated.length - end);
            mutated = next.length == 0 ? report : next;
        }
        return mutated;
    }
}
