// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.awsdevops.core.text.StyledText.Piece;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StyledTextTest {
    private static final String ESC = "\u001b";

    @Test
    void colours_become_styles() {
        assertThat(StyledText.parse("a" + ESC + "[1;32mb" + ESC + "[0mc").pieces())
                .isEqualTo(List.of(
                        new Piece("a", TextStyle.NONE),
                        new Piece("b", new TextStyle(2, -1, 2)),
                        new Piece("c", TextStyle.NONE)));
    }

    @Test
    void every_kind_of_colour_is_written_as_it_was_read() {
        for (String codes : List.of(
                "0;31",
                "0;1;2;3;4;7;9;97",
                "0;91;103",
                "0;38;5;200",
                "0;48;5;20",
                "0;38;2;1;20;255",
                "0;34;48;2;9;8;7")) {
            String line = ESC + "[" + codes + "mx" + ESC + "[0m";
            assertThat(StyledText.parse(line).coloured()).isEqualTo(line);
        }
    }

    @Test
    void codes_that_turn_off_turn_off() {
        String on = ESC + "[1;2;3;4;7;9;31;41m";
        assertThat(StyledText.parse(on + ESC + "[22;23;24;27;29;39;49mx").pieces())
                .isEqualTo(List.of(new Piece("x", TextStyle.NONE)));
        assertThat(StyledText.parse(on + ESC + "[mx").pieces()).isEqualTo(List.of(new Piece("x", TextStyle.NONE)));
    }

    @Test
    void odd_parameters_do_no_harm() {
        for (String codes : List.of("38", "38;5", "38;5;999", "38;2;1", "48;9;9", "999999999999", ";;;", "5;6;8;99")) {
            assertThat(StyledText.parse(ESC + "[" + codes + "mx").plain()).isEqualTo("x");
        }
    }

    @Test
    void everything_that_is_no_colour_is_left_out() {
        assertThat(StyledText.parse(ESC + "[2J" + ESC + "[1;1H" + ESC + "[?25l" + ESC + "(B" + ESC + "c" + "a\u0007\b"
                                + ESC + "]0;title\u0007" + ESC + "]8;;http://x" + ESC + "\\link" + ESC + "]8;;" + ESC
                                + "\\"
                                + "\u009b31mc\u0085" + ESC)
                        .plain())
                .isEqualTo("alinkc");
    }

    @Test
    void a_string_without_an_end_hides_nothing() {
        assertThat(StyledText.parse(ESC + "]0;what follows stays").plain()).isEqualTo("0;what follows stays");
    }

    @Test
    void a_return_starts_the_line_anew() {
        assertThat(StyledText.parse("10%\r100%\r").plain()).isEqualTo("100%");
    }

    @Test
    void a_tab_goes_to_the_next_eighth_column() {
        assertThat(StyledText.parse("a\tb\t12345678\tc").plain()).isEqualTo("a       b       12345678        c");
    }

    @Test
    void wide_characters_and_marks_are_counted_as_terminals_do() {
        assertThat(Columns.of("aé漢字")).isEqualTo(6);
        assertThat(Columns.of("e\u0301")).isEqualTo(1);
        assertThat(Columns.cut("漢字漢字", 5, "…")).isEqualTo("漢字…");
        assertThat(Columns.cut("abc", 3, "…")).isEqualTo("abc");
    }

    @Test
    void a_line_is_folded_between_characters_and_keeps_its_styles() {
        assertThat(StyledText.parse("ab" + ESC + "[31m漢字c").wrap(3))
                .isEqualTo(List.of(
                        StyledText.of("ab", TextStyle.NONE),
                        StyledText.of("漢", TextStyle.NONE.withForeground(1)),
                        StyledText.of("字c", TextStyle.NONE.withForeground(1))));
        assertThat(StyledText.parse("").wrap(3)).isEqualTo(List.of(new StyledText(List.of())));
    }

    @Property
    void no_text_leaves_a_control_character(@ForAll("hostile") String line) {
        StyledText text = StyledText.parse(line);

        assertThat(text.plain().chars().filter(Character::isISOControl).toArray())
                .isEmpty();
        assertThat(StyledText.parse(text.coloured()).plain()).isEqualTo(text.plain());
    }

    @Property
    void folding_loses_nothing_and_keeps_to_the_width(@ForAll("hostile") String line) {
        StyledText text = StyledText.parse(line);
        List<StyledText> folded = text.wrap(10);

        assertThat(folded.stream().map(StyledText::plain).reduce("", String::concat))
                .isEqualTo(text.plain());
        assertThat(folded).allMatch(each -> Columns.of(each.plain()) <= 10);
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(
                        "a", "漢", "e\u0301", "0", "3", "1", ";", "m", "[", "]", "\\", "?", " ", "\t", "\r", ESC,
                        "\u009b", "\u0007", "\u202e", "\ud800", "\udc00", "😀")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }
}
