// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CutTest {
    private static final String NOTICE = "(cut)";

    @Test
    void what_fits_is_not_touched() {
        assertThat(Cut.line("abc", 3)).isEqualTo("abc");
        assertThat(Cut.markdown("```\nabc", 7, NOTICE)).isEqualTo("```\nabc");
    }

    @Test
    void a_line_ends_in_an_ellipsis_and_no_character_is_cut_in_two() {
        assertThat(Cut.line("abcd", 3)).isEqualTo("ab…");
        assertThat(Cut.line("a😀cd", 3)).isEqualTo("a…");
    }

    @Test
    void markdown_is_cut_between_lines_with_the_notice_on_top() {
        assertThat(Cut.markdown("line one\nline two\nline three\n", 26, NOTICE))
                .isEqualTo("(cut)\n\nline one\nline two\n");
    }

    @Test
    void one_long_line_is_cut_within() {
        assertThat(Cut.markdown("x".repeat(100), 20, NOTICE)).isEqualTo("(cut)\n\n" + "x".repeat(13));
    }

    @Test
    void an_open_fence_is_closed_as_it_was_opened() {
        String text = "~~~~hcl\n" + "resource\n".repeat(10) + "~~~~\n";

        assertThat(Cut.markdown(text, 45, NOTICE)).isEqualTo("(cut)\n\n~~~~hcl\nresource\nresource\n~~~~\n");
    }

    @Test
    void a_shorter_fence_within_a_longer_one_closes_nothing() {
        String text = "````\n```\na\n```\n" + "b\n".repeat(30);

        assertThat(Cut.markdown(text, 36, NOTICE)).isEqualTo("(cut)\n\n````\n```\na\n```\nb\nb\nb\nb\n````\n");
    }

    @Test
    void open_details_are_closed_and_those_in_code_do_not_count() {
        String text = "<details><summary>a</summary>\n\n```\n<details>\n```\n" + "b\n".repeat(60);

        assertThat(Cut.markdown(text, 80, NOTICE))
                .isEqualTo(
                        "(cut)\n\n<details><summary>a</summary>\n\n```\n<details>\n```\nb\nb\nb\nb\nb\nb\n\n</details>\n");
    }

    @Test
    void a_comment_that_would_swallow_the_rest_is_left_out_whole() {
        assertThat(Cut.markdown("shown\n<!-- " + "hidden ".repeat(20) + "-->", 60, NOTICE))
                .isEqualTo("(cut)\n\nshown\n");
        assertThat(Cut.markdown("shown\n<a href='" + "x".repeat(100) + "'>", 60, NOTICE))
                .isEqualTo("(cut)\n\nshown\n");
    }

    @Test
    void a_limit_with_no_room_for_more_leaves_the_notice() {
        assertThat(Cut.markdown("```\n" + "x".repeat(50), 10, NOTICE)).isEqualTo("(cut)");
    }

    @Property(tries = 500)
    void what_is_cut_fits_and_leaves_nothing_open(
            @ForAll("markdown") String text, @ForAll @IntRange(min = 8, max = 120) int limit) {
        String cut = Cut.markdown(text, limit, NOTICE);

        assertThat(cut.length()).isLessThanOrEqualTo(Math.max(limit, NOTICE.length()));
        if (text.length() > limit) {
            assertThat(cut).startsWith(NOTICE);
            assertThat(OpenMarkup.of(cut).closing()).isEmpty();
            assertThat(OpenMarkup.of(cut).beginOfOpenTag()).isEqualTo(cut.length());
        }
    }

    @Provide
    Arbitrary<String> markdown() {
        return Arbitraries.of(
                        "```\n",
                        "````\n",
                        "~~~\n",
                        "<details>",
                        "</details>\n",
                        "<!-- ",
                        "-->",
                        "<b",
                        ">",
                        "word ",
                        "\n",
                        "😀",
                        "`")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }
}
