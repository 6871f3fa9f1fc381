// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '"', textBlock = """
                    plain words, 1.5 %, a/b: c   ¦ plain words, 1.5 %, a/b: c
                    <script>alert(1)</script>    ¦ &lt;script&gt;alert\\(1\\)&lt;/script&gt;
                    <!-- hidden -->              ¦ &lt;\\!-- hidden --&gt;
                    [click](https://evil)        ¦ \\[click\\]\\(https://evil\\)
                    ![x](y)                      ¦ \\!\\[x\\]\\(y\\)
                    **bold** _em_ ~~no~~ `c`     ¦ \\*\\*bold\\*\\* \\_em\\_ \\~\\~no\\~\\~ \\`c\\`
                    a | b                        ¦ a \\| b
                    # title                      ¦ \\# title
                    @everyone and me@example.com ¦ @&#8203;everyone and me@&#8203;example.com
                    fixes #12 and GH-7           ¦ fixes \\#&#8203;12 and GH-&#8203;7
                    - item                       ¦ &#8203;- item
                    1. item                      ¦ &#8203;1. item
                    2026 items                   ¦ 2026 items
                    C:\\temp                     ¦ C:\\\\temp
                    &lt; &amp;                   ¦ &amp;lt; &amp;amp;
                    $x^2$                        ¦ \\$x^2\\$
                    """)
    void text_from_elsewhere_stays_text(String text, String expected) {
        assertThat(Markdown.escape(text)).isEqualTo(expected);
    }

    @Test
    void line_ends_and_control_characters_become_spaces() {
        assertThat(Markdown.escape(" a\r\n\n> b\u0000c\t")).isEqualTo("a &gt; b c");
        assertThat(Markdown.code("a\nb")).isEqualTo("`a b`");
    }

    @Test
    void code_holds_any_backticks() {
        assertThat(Markdown.code("a")).isEqualTo("`a`");
        assertThat(Markdown.code("a `b` ``c``")).isEqualTo("``` a `b` ``c`` ```");
        assertThat(Markdown.code("`")).isEqualTo("`` ` ``");
        assertThat(Markdown.code("")).isEmpty();
    }

    @Test
    void a_block_has_a_fence_longer_than_any_within() {
        assertThat(Markdown.block("diff", "+ a\n")).isEqualTo("```diff\n+ a\n```\n");
        assertThat(Markdown.block("", "````\nx\n````")).isEqualTo("`````\n````\nx\n````\n`````\n");
    }

    @Test
    void a_table_keeps_its_columns_whatever_is_in_the_cells() {
        String table = Markdown.table(
                List.of("Name", "Count"),
                List.of(List.of("a | `b|c`", "1\n2"), List.of(Markdown.escape("x|y"), "3\\|4")));

        assertThat(table).isEqualTo("""
                        | Name | Count |
                        | --- | --- |
                        | a \\| `b\\|c` | 1<br>2 |
                        | x\\|y | 3\\|4 |
                        """);
    }

    @Test
    void counts_have_the_word_that_fits() {
        assertThat(List.of(Plural.of(0, "finding"), Plural.of(1, "finding"), Plural.of(2, "entry", "entries")))
                .containsExactly("0 findings", "1 finding", "2 entries");
    }
}
