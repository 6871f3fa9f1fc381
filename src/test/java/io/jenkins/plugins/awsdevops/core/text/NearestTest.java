// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> STEPS = List.of("ecrPush", "ecrPromote", "kustomizeSetImage", "scanReport");

    @ParameterizedTest
    @CsvSource({
        "ecrpush, ecrPush",
        "ercPush, ecrPush",
        "ecrPromot, ecrPromote",
        "scanReprot, scanReport",
        "kustomize, kustomizeSetImage",
        "kustomiseSetImage, kustomizeSetImage"
    })
    void finds_the_name_that_was_probably_meant(String typed, String meant) {
        assertThat(Nearest.to(typed, STEPS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"deploy", "x", "''", "ec"})
    void says_nothing_where_no_name_is_near(String typed) {
        assertThat(Nearest.to(typed, STEPS)).isEmpty();
        assertThat(Nearest.hint(typed, STEPS)).isEqualTo(".");
    }

    @Test
    void the_hint_is_a_question() {
        assertThat(Nearest.hint("scanreport", STEPS)).isEqualTo("; did you mean 'scanReport'?");
    }

    @Test
    void of_two_equally_near_names_the_first_in_the_alphabet_is_taken() {
        assertThat(Nearest.to("tat", List.of("tax", "tab"))).contains("tab");
    }
}
