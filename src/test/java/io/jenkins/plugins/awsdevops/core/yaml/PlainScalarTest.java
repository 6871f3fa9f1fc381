// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.awsdevops.core.data.SourceText;
import io.jenkins.plugins.awsdevops.core.data.Yaml;
import io.jenkins.plugins.awsdevops.core.data.YamlMapping;
import io.jenkins.plugins.awsdevops.core.data.YamlScalar;
import io.jenkins.plugins.awsdevops.core.data.YamlScalar.Style;
import io.jenkins.plugins.awsdevops.core.data.YamlSequence;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainScalarTest {
    /** Each was read as a number, a truth value or nothing by kustomize 5.5, or is a type of YAML 1.1. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.10",
                "012",
                "0o17",
                "0x1F",
                "0X1f",
                "0b11",
                "08",
                "0_8",
                "1_000",
                "1_",
                "1e3",
                "1E3",
                "1e+3",
                "12e4567",
                "+1",
                "-1",
                "1.",
                ".5",
                "1.e2",
                "1.2_3",
                ".inf",
                "-.INF",
                "+.inf",
                ".nan",
                ".NaN",
                "0",
                "00",
                "1234567",
                "1:30",
                "190:20:30",
                "190:20:30.15",
                "true",
                "True",
                "FALSE",
                "yes",
                "No",
                "on",
                "OFF",
                "y",
                "N",
                "null",
                "Null",
                "NULL",
                "~",
                "",
                "<<",
                "=",
                "2026-01-02",
                "2026-1-2",
                "2026-01-02T03:04:05Z",
                "2026-01-02 03:04:05"
            })
    void what_a_reader_takes_for_something_else_needs_quotes(String text) {
        assertThat(PlainScalar.canHold(text, false)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1",
                "1.2.3",
                "1.10.0-rc.1",
                "latest",
                "0x",
                "0o8",
                "0b2",
                "1e",
                ".",
                "-",
                "nULL",
                "2026.01.02",
                "2026-01-02-3",
                "1.2.3_4",
                "sha-1234567",
                "123abc",
                "12e45a",
                "reg.example:5000/a/b",
                "sha256:0123",
                "_1",
                "v1_000",
                "trueish",
                "a:b",
                "a#b",
                "a b",
                "-a",
                "infinity",
                "NaN"
            })
    void what_every_reader_takes_for_text_needs_none(String text) {
        assertThat(PlainScalar.isText(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- a",
                "-",
                "? a",
                ": a",
                "a: b",
                "a:",
                "a #b",
                " a",
                "a ",
                "#a",
                "&a",
                "*a",
                "!a",
                "|a",
                ">a",
                "'a",
                "\"a",
                "%a",
                "@a",
                "`a",
                "[a",
                "{a",
                ",a",
                "]a",
                "--- a",
                "...",
                "a\nb",
                "a\tb\u0007",
                "\uFEFFa",
                "a\u0085b"
            })
    void what_would_end_or_open_something_needs_quotes(String text) {
        assertThat(PlainScalar.canHold(text, false)).isFalse();
    }

    @Property(tries = 2_000)
    void what_is_written_is_read_back_in_every_style_and_place(
            @ForAll @StringLength(max = 12) @CharRange(from = ' ', to = '~') @CharRange(from = '\u0080', to = '\u00FF')
                    String value,
            @ForAll Style wanted,
            @ForAll boolean single) {
        Style quotes = single ? Style.SINGLE_QUOTED : Style.DOUBLE_QUOTED;
        String block = "k: " + ScalarText.of(value, wanted, quotes, false) + " # c\n";
        String flow = "[a, " + ScalarText.of(value, wanted, quotes, true) + ", {k: "
                + ScalarText.of(value, wanted, quotes, true) + "}]";

        assertThat(((YamlMapping) parse(block)).fields().get(0).value())
                .extracting(node -> ((YamlScalar) node).value())
                .isEqualTo(value);
        YamlSequence items = (YamlSequence) parse(flow);
        assertThat(((YamlScalar) items.items().get(1).value()).value()).isEqualTo(value);
        YamlMapping last = (YamlMapping) items.items().get(2).value();
        assertThat(((YamlScalar) last.fields().get(0).value()).value()).isEqualTo(value);
    }

    private static io.jenkins.plugins.awsdevops.core.data.YamlNode parse(String text) {
        return Yaml.parse(SourceText.of("f", text)).root();
    }
}
