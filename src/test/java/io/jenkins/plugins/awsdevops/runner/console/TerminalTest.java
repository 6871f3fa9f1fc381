// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
    @Test
    void a_terminal_shows_colours_and_a_pipe_does_not() {
        assertThat(Terminal.of(Map.of("LANG", "en_GB.UTF-8", "COLUMNS", "120"), true))
                .isEqualTo(new Terminal(true, true, true, 120));
        assertThat(Terminal.of(Map.of("LANG", "en_GB.UTF-8"), false)).isEqualTo(Terminal.NONE);
    }

    @Test
    void NO_COLOR_and_a_dumb_terminal_turn_colours_off_FORCE_COLOR_turns_them_on() {
        assertThat(Terminal.of(Map.of("NO_COLOR", "1"), true).colour()).isFalse();
        assertThat(Terminal.of(Map.of("NO_COLOR", ""), true).colour()).isTrue();
        assertThat(Terminal.of(Map.of("TERM", "dumb"), true).colour()).isFalse();
        assertThat(Terminal.of(Map.of("FORCE_COLOR", "1"), false).colour()).isTrue();
        assertThat(Terminal.of(Map.of("FORCE_COLOR", "1"), false).live()).isFalse();
        assertThat(Terminal.of(Map.of("FORCE_COLOR", "0"), false).colour()).isFalse();
        assertThat(Terminal.of(Map.of("FORCE_COLOR", "1", "NO_COLOR", "1"), true)
                        .colour())
                .isFalse();
    }

    @Test
    void the_first_of_LC_ALL_LC_CTYPE_and_LANG_decides_about_unicode() {
        assertThat(Terminal.of(Map.of("LC_ALL", "C", "LANG", "en_GB.UTF-8"), true)
                        .unicode())
                .isFalse();
        assertThat(Terminal.of(Map.of("LC_ALL", "", "LC_CTYPE", "C.utf8"), true).unicode())
                .isTrue();
        assertThat(Terminal.of(Map.of(), true).unicode()).isFalse();
    }

    @Test
    void a_width_that_is_none_is_not_heeded() {
        for (String columns : new String[] {"", "0", "19", "-80", "wide", "1234567"}) {
            assertThat(Terminal.of(Map.of("COLUMNS", columns), true).columns()).isZero();
        }
    }
}
