// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {
    @Test
    void gives_each_node_with_its_place() {
        String text = "\uFEFFa: &x 'b' # c\nlist:\n  - !!str |\n    two\n\n  - {k: *x, \uD83D\uDE00: v}\n";

        YamlMapping root = (YamlMapping) parse(text).root();

        YamlScalar b = (YamlScalar) root.field("a").orElseThrow().value();
        assertThat(at(text, b.span())).isEqualTo("'b'");
        assertThat(at(text, b.place().whole())).isEqualTo("&x 'b'");
        assertThat(b.place().anchor()).contains("x");
        assertThat(b.style()).isEqualTo(YamlScalar.Style.SINGLE_QUOTED);
        YamlSequence list = (YamlSequence) root.field("list").orElseThrow().value();
        YamlScalar two = (YamlScalar) list.items().get(0).value();
        assertThat(at(text, two.span())).isEqualTo("|\n    two");
        assertThat(two.place().tag()).contains("tag:yaml.org,2002:str");
        assertThat(two.value()).isEqualTo("two\n");
        YamlMapping flow = (YamlMapping) list.items().get(1).value();
        assertThat(at(text, flow.span())).isEqualTo("{k: *x, \uD83D\uDE00: v}");
        assertThat(at(text, flow.fields().get(1).value().span())).isEqualTo("v");
        assertThat(flow.fields().get(0).value().resolved()).isSameAs(b);
        assertThat(at(
                        text,
                        new Span(list.items().get(1).from(), list.items().get(1).to())))
                .isEqualTo("- {k: *x, \uD83D\uDE00: v}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "&a v   | v",
                "&a !!str v | v",
                "!!str &a v | v",
                "!<tag:yaml.org,2002:str> v | v",
                "! v    | v",
                "&a     | ''",
                "''''''     | ''''''",
                "[b, c] | [b, c]",
                "&a [b] | [b]",
                "{}     | {}",
                "b c    | b c",
            })
    void finds_the_content_behind_anchor_and_tag(String value, String content) {
        String text = "k: " + value + " # comment\nend: x\n";

        YamlNode node = ((YamlMapping) parse(text).root()).fields().get(0).value();

        assertThat(at(text, node.span())).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "# only a comment\n", "\n\n"})
    void an_empty_text_is_refused(String text) {
        assertRefused(text, "line 1, column 1: it is empty: there is no YAML document in it");
    }

    @Test
    void a_second_document_is_refused() {
        assertRefused(
                "a: b\n---\nc: d\n", "line 2, column 1: a second document begins here, but there must be exactly one");
        assertRefused("a: b\n---\n", "line 2, column 1: a second document begins here, but there must be exactly one");
        assertThat(Yaml.parseAll(SourceText.of("f", "a: b\n---\nc: d\n"))).hasSize(2);
        assertThat(Yaml.parseAll(SourceText.of("f", ""))).isEmpty();
    }

    @Test
    void a_key_that_stands_twice_is_refused() {
        assertRefused(
                "x:\n  a: 1\n  'a': 2\n",
                "line 3, column 3: the key 'a' stands here a second time; the first is at line 2, column 3");
    }

    @Test
    void an_alias_without_an_anchor_is_refused() {
        assertRefused("a: *b\nc: &b d\n", "line 1, column 4: the alias *b stands for no anchor before it");
        assertRefused("a: &a [*a]\n", "line 1, column 8: the alias *a stands for no anchor before it");
    }

    @Test
    void a_bomb_is_refused() {
        String bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
                + IntStream.range(1, 10)
                        .mapToObj(i -> "a" + i + ": &a" + i + " ["
                                + IntStream.range(0, 10)
                                        .mapToObj(j -> "*a" + (i - 1))
                                        .collect(Collectors.joining(", ")) + "]\n")
                        .collect(Collectors.joining());

        assertRefused(
                bomb, "line 5, column 45: the aliases up to here stand for more than 100000 nodes, as in a YAML bomb");
    }

    @Test
    void deep_nesting_is_refused() {
        assertThat(parse("[".repeat(99) + "a" + "]".repeat(99)).root()).isInstanceOf(YamlSequence.class);
        assertRefused("[".repeat(100) + "a" + "]".repeat(100), "line 1, column 101: nested more than 100 levels deep");
        assertRefused("[".repeat(1_000_000), "line 1, column 101: nested more than 100 levels deep");
        assertRefused(
                IntStream.range(0, 200).mapToObj(i -> " ".repeat(i) + "a:\n").collect(Collectors.joining()),
                "line 100, column 100: nested more than 100 levels deep");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: [b       | line 1, column 6: not YAML: expected ',' or ']', but got <stream end>",
                "a: 'b       | line 1, column 6: not YAML: found unexpected end of stream",
                "'a: b: c'   | line 1, column 5: not YAML: mapping values are not allowed here",
                "a: @b       | line 1, column 4: not YAML: found character '@' that cannot start any token."
                        + " (Do not use @ for indentation)",
                "a: b\\n\\tc: d | line 2, column 1: not YAML: found character '\\t(TAB)' that cannot start any token. (Do not use"
                        + " \\t(TAB) for indentation)",
                "a: \\u0007   | line 1, column 4: not YAML: the character U+0007 is not allowed",
                "%YAML 3.0\\n---\\na: b | line 1, column 1: not YAML: Version{major=3, minor=0}",
            })
    void what_is_no_yaml_is_refused_with_its_place(String text, String problem) {
        String yaml = text.replace("\\n", "\n").replace("\\t", "\t").replace("\\u0007", "\u0007");
        assertRefused(yaml, problem);
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused_with_their_place() {
        byte[] latin = "a: b\r\nc: \u00e4\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> SourceText.decode("f", latin))
                .isInstanceOf(BadInputException.class)
                .hasMessage("f: line 2, column 4: not UTF-8: there is a byte 0xE4 that cannot stand here");
        assertThatThrownBy(() -> SourceText.decode("f", new byte[] {'a', (byte) 0xC3}))
                .hasMessage("f: line 1, column 2: not UTF-8: there is a byte 0xC3 that cannot stand here");
        assertThatThrownBy(() -> SourceText.decode("f", new byte[] {(byte) 0xFE, (byte) 0xFF, 0, 'a'}))
                .hasMessage("f: line 1, column 1: not UTF-8: there is a byte 0xFE that cannot stand here");
    }

    @Test
    void a_million_lines_of_tabs_and_a_very_long_line_are_read() {
        String tabs = "a: b\t" + "\t".repeat(1_000_000) + "# c\n";
        String longLine = "a: '" + "x".repeat(1_000_000) + "' # " + "y".repeat(1_000_000) + "\n";

        assertThat(((YamlScalar) ((YamlMapping) parse(tabs).root())
                                .fields()
                                .get(0)
                                .value())
                        .value())
                .isEqualTo("b");
        assertThat(((YamlMapping) parse(longLine).root())
                        .fields()
                        .get(0)
                        .value()
                        .span())
                .isEqualTo(new Span(3, 1_000_005));
    }

    /** Whatever the text, it is read or refused with a place; spans stay within the text. */
    @Property(tries = 2_000)
    void hostile_text_is_read_or_refused(
            @ForAll @StringLength(max = 40) @CharRange(from = ' ', to = '~') String printable,
            @ForAll @StringLength(max = 10) String any,
            @ForAll long seed) {
        String alphabet = "-:?,[]{}#&*!|>'\"%@` \t\n\r\u0085\u2028a1~<=.\\";
        StringBuilder text = new StringBuilder(printable).append(any);
        new java.util.Random(seed).ints(40, 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
        try {
            for (YamlDocument document : Yaml.parseAll(SourceText.of("f", text.toString()))) {
                assertInside(document.root(), new Span(0, text.length()));
            }
        } catch (BadInputException e) {
            assertThat(e.getMessage()).matches("(?s)f: line \\d+, column \\d+: .*");
        }
    }

    private static void assertInside(YamlNode node, Span outer) {
        Span whole = node.place().whole();
        assertThat(whole.from()).isBetween(outer.from(), whole.to());
        assertThat(whole.to()).isLessThanOrEqualTo(outer.to());
        if (node instanceof YamlMapping mapping) {
            mapping.fields().forEach(field -> assertInside(field.value(), whole));
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> assertInside(item.value(), whole));
        }
    }

    private static YamlDocument parse(String text) {
        return Yaml.parse(SourceText.of("f", text));
    }

    private static String at(String text, Span span) {
        return text.substring(span.from(), span.to());
    }

    private static void assertRefused(String text, String problem) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(BadInputException.class)
                .hasMessage("f: " + problem);
    }
}
