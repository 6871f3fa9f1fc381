// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class VisibleTest {
    @Test
    void leaves_ordinary_text_of_any_script_alone() {
        assertThat(Visible.of("Größe – 脆弱性 🔥 \\n", 100)).isEqualTo("Größe – 脆弱性 🔥 \\n");
    }

    @Test
    void keeps_everything_on_one_line() {
        assertThat(Visible.of("a\nb\r\nc\td\u2028e\u0085f", 100)).isEqualTo("a b  c d\\u2028e\\u0085f");
    }

    @Test
    void shows_terminal_escapes_console_notes_and_direction_overrides_as_escapes() {
        assertThat(Visible.of("\u001b[2J\u001b[8mha:AAAA\u001b[0m\u0007\0", 100))
                .isEqualTo("\\u001b[2J\\u001b[8mha:AAAA\\u001b[0m\\u0007\\u0000");
        assertThat(Visible.of("abc\u202egnp.exe\u200b\ufeff", 100)).isEqualTo("abc\\u202egnp.exe\\u200b\\ufeff");
    }

    @Test
    void shows_a_half_of_a_pair_as_escape() {
        assertThat(Visible.of("a\ud83d", 100)).isEqualTo("a\\ud83d");
    }

    @Test
    void cuts_a_long_text_with_three_dots() {
        assertThat(Visible.of("abcdefghij", 10)).isEqualTo("abcdefghij");
        assertThat(Visible.of("abcdefghijk", 10)).isEqualTo("abcdefg...");
    }

    @Test
    void never_cuts_a_pair_in_two() {
        assertThat(Visible.of("abcdef🔥🔥🔥", 10)).isEqualTo("abcdef...");
    }

    @Property(tries = 300)
    void is_never_longer_than_asked_and_holds_no_control_character(
            @ForAll String text, @ForAll @IntRange(min = 4, max = 50) int max) {
        String visible = Visible.of(text, max);

        assertThat(visible.length()).isLessThanOrEqualTo(max);
        assertThat(visible.codePoints()).noneMatch(Character::isISOControl);
    }
}
