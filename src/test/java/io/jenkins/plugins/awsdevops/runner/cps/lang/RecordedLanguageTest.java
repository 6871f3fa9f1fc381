// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.awsdevops.runner.fidelity.RecordedCase;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The language alone: cases that show how a run prints, saves or looks up steps are left to the runner's test. */
class RecordedLanguageTest {
    private static final Set<String> NEED_AN_ENGINE = Set.of(
            "lang/regex-matcher-serial",
            "lang/switch-forms",
            "lang/missing-method",
            "lang/binding-scope-unsandboxed",
            "lang/binding-simple-unsandboxed",
            "lang/json-slurper-plain",
            "lang/json-slurper-unsandboxed",
            "lang/catch-step-error",
            "lang/trait-use",
            "lang/gstring-closure-cps",
            "lang/exception-chain-log-unsandboxed");

    static Stream<RecordedCase> cases() {
        return RecordedCase.all().stream()
                .filter(c -> c.group().equals("language") && !c.sandboxRejection() && !NEED_AN_ENGINE.contains(c.id()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void prints_what_jenkins_printed(RecordedCase c) {
        assertThat(Bench.run(c.script(), c.sandbox()).stream().map(String::stripTrailing))
                .isEqualTo(c.log());
    }
}
