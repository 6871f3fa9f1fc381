// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.awsdevops.runner.fidelity.RecordedCase;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordedLanguageTest {
    static Stream<RecordedCase> cases() {
        return RecordedCase.all().stream().filter(c -> c.group().equals("language") && !c.sandboxRejection());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void prints_what_jenkins_printed(RecordedCase c) {
        assertThat(Bench.run(c.script(), c.sandbox()).stream().map(String::stripTrailing))
                .isEqualTo(c.log());
    }
}
