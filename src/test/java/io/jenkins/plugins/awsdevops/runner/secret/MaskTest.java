// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class MaskTest {
    @Test
    void every_secret_is_masked_wherever_it_stands() {
        Mask mask = Mask.of(List.of("hunter2", "s3cr3t"));

        assertThat(mask.apply("a hunter2 prehunter2post s3cr3t.")).isEqualTo("a **** pre****post ****.");
        assertThat(mask.apply("nothing here")).isEqualTo("nothing here");
    }

    @Test
    void the_longest_of_several_secrets_wins() {
        assertThat(Mask.of(List.of("abcdef", "abcdefghij")).apply("abcdef and abcdefghij and abcde"))
                .isEqualTo("**** and **** and abcde");
    }

    @Test
    void signs_of_regular_expressions_and_of_replacements_are_plain_text() {
        assertThat(Mask.of(List.of("a.*\\E$1")).apply("x a.*\\E$1 y axx")).isEqualTo("x **** y axx");
    }

    @Test
    void quoted_forms_of_shell_traces_are_masked() {
        Mask mask = Mask.of(List.of("it's ''so''"));

        assertThat(mask.apply("+ echo 'it'\\''s '\\'''\\''so'\\'''\\'''")).isEqualTo("+ echo ****");
        assertThat(mask.apply("+ echo 'it'\"'\"'s '\"''\"'so'\"''\"''")).isEqualTo("+ echo '****'");
    }

    @Test
    void backslashes_that_the_shell_took_out_do_not_help() {
        assertThat(Mask.of(List.of("a\\\\b\\c")).apply("+ echo a\\bc")).isEqualTo("+ echo ****");
    }

    @Test
    void base64_is_masked_at_every_offset() {
        Mask mask = Mask.of(List.of("stdout-secret"));
        for (String before : List.of("", "u", "us", "use", "user:")) {
            String encoded =
                    Base64.getEncoder().encodeToString((before + "stdout-secret").getBytes(StandardCharsets.UTF_8));
            assertThat(mask.apply(encoded)).as("after '%s'", before).endsWith("****");
        }
        assertThat(mask.apply("c3Rkb3V0LXNlY3JldA==")).isEqualTo("****");
    }

    @Test
    void doubled_dollars_are_masked() {
        assertThat(Mask.of(List.of("pa$$w$rd")).apply("pa$$$$w$$rd")).isEqualTo("****");
    }

    @Test
    void url_encoding_is_masked() {
        Mask mask = Mask.of(List.of("p@ss word/1"));

        assertThat(mask.apply("https://u:p%40ss%20word%2F1@host and p%40ss+word%2F1"))
                .isEqualTo("https://u:****@host and ****");
    }

    @Test
    void each_line_of_a_longer_secret_is_masked() {
        Mask mask = Mask.of(List.of("-----BEGIN KEY-----\nMIIEpAIBAAKCAQEA\nxyz\n-----END KEY-----\n"));

        assertThat(mask.apply("MIIEpAIBAAKCAQEA")).isEqualTo("****");
        assertThat(mask.apply("xyz")).isEqualTo("xyz");
    }

    @Test
    void no_secret_and_empty_secrets_change_nothing() {
        assertThat(Mask.of(List.of()).apply("line")).isEqualTo("line");
        assertThat(Mask.of(List.of("", "  ")).apply("li  ne")).isEqualTo("li  ne");
    }

    @Test
    void what_may_be_the_beginning_of_a_secret_is_held_back() {
        Mask mask = Mask.of(List.of("abab"));

        assertThat(mask.releasable("x")).isEqualTo(1);
        assertThat(mask.releasable("xab")).isEqualTo(1);
        assertThat(mask.releasable("xabab")).isEqualTo(5);
        assertThat(mask.releasable("xababa")).isEqualTo(5);
        assertThat(Mask.of(List.of()).releasable("xabab")).isEqualTo(5);
    }

    @Property(tries = 300)
    void a_line_shown_in_pieces_never_shows_a_secret(
            @ForAll @AlphaChars @StringLength(min = 3, max = 8) String secret,
            @ForAll @AlphaChars @StringLength(max = 6) String before,
            @ForAll @AlphaChars @StringLength(max = 6) String after,
            @ForAll @IntRange(min = 1, max = 5) int step) {
        Mask mask = Mask.of(List.of(secret));
        String line = before + secret + after + secret;
        StringBuilder shown = new StringBuilder();
        int done = 0;
        for (int seen = step; seen < line.length(); seen += step) {
            String unfinished = line.substring(done, seen);
            int released = mask.releasable(unfinished);
            shown.append(mask.apply(unfinished.substring(0, released)));
            done += released;
        }
        shown.append(mask.apply(line.substring(done)));

        assertThat(shown.toString()).isEqualTo(mask.apply(line));
    }

    @Test
    void a_mask_does_not_tell_its_secrets() {
        assertThat(Mask.of(List.of("hunter2")).toString()).isEqualTo("Mask of 7 forms");
    }
}
