// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnifiedDiffTest {
    @Test
    void equal_texts_have_none() {
        assertThat(UnifiedDiff.of("f", "a\n", "a\n")).isEmpty();
        assertThat(UnifiedDiff.of("f", "", "")).isEmpty();
    }

    @Test
    void shows_a_changed_line_with_three_lines_around_it() {
        assertThat(UnifiedDiff.of("dir/f", numbers(9), numbers(9).replace("5\n", "five\n")))
                .isEqualTo("--- a/dir/f\n+++ b/dir/f\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
    }

    @Test
    void distant_changes_are_hunks_of_their_own_and_near_ones_share_one() {
        String far = numbers(20).replace("\n3\n", "\nthree\n").replace("\n18\n", "\n");
        assertThat(UnifiedDiff.of("f", numbers(20), far))
                .isEqualTo("--- a/f\n+++ b/f\n@@ -1,6 +1,6 @@\n 1\n 2\n-3\n+three\n 4\n 5\n 6\n"
                        + "@@ -15,6 +15,5 @@\n 15\n 16\n 17\n-18\n 19\n 20\n");
        String near = numbers(9).replace("\n2\n", "\ntwo\n").replace("\n9\n", "\nnine\n");
        assertThat(UnifiedDiff.of("f", numbers(9), near))
                .isEqualTo("--- a/f\n+++ b/f\n@@ -1,9 +1,9 @@\n 1\n-2\n+two\n 3\n 4\n 5\n 6\n 7\n 8\n-9\n+nine\n");
    }

    @Test
    void a_missing_final_line_break_is_shown_as_git_does() {
        assertThat(UnifiedDiff.of("f", "a\nb", "a\nb\nc"))
                .isEqualTo("--- a/f\n+++ b/f\n@@ -1,2 +1,3 @@\n a\n-b\n\\ No newline at end of file\n+b\n+c\n"
                        + "\\ No newline at end of file\n");
    }

    @Test
    void a_text_that_was_or_becomes_empty_has_an_empty_range() {
        assertThat(UnifiedDiff.of("f", "", "a\n")).isEqualTo("--- a/f\n+++ b/f\n@@ -0,0 +1 @@\n+a\n");
        assertThat(UnifiedDiff.of("f", "a\n", "")).isEqualTo("--- a/f\n+++ b/f\n@@ -1 +0,0 @@\n-a\n");
    }

    @Test
    void carriage_returns_are_part_of_the_line() {
        assertThat(UnifiedDiff.of("f", "a\r\n", "b\r\n")).isEqualTo("--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\r\n+b\r\n");
    }

    @Test
    void two_long_texts_without_a_common_line_are_one_change() {
        String diff = UnifiedDiff.of("f", numbers(5_000), numbers(5_000).replace("\n", "x\n"));

        assertThat(diff)
                .startsWith("--- a/f\n+++ b/f\n@@ -1,5000 +1,5000 @@\n-1\n-2\n")
                .hasLineCount(10_003);
    }

    @Test
    void git_applies_it(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("f"), numbers(30));
        String after = numbers(30).replace("\n7\n", "\nseven\nand more\n").replace("\n25\n", "\n") + "end";
        Files.writeString(folder.resolve("p"), UnifiedDiff.of("f", numbers(30), after));
        Process git = gitOrSkip(folder, "git", "apply", "p");

        assertThat(git.waitFor()).isZero();
        assertThat(folder.resolve("f")).hasContent(after);
    }

    @Property(tries = 500)
    void applied_to_the_old_text_it_gives_the_new_one(@ForAll("texts") String before, @ForAll("texts") String after) {
        assertThat(apply(before, UnifiedDiff.of("f", before, after))).isEqualTo(after);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "c", "d")
                .list()
                .ofMaxSize(30)
                .map(lines -> String.join("\n", lines))
                .flatMap(text -> Arbitraries.of(text, text + "\n"));
    }

    /** A patch tool in a few lines: keeps what is marked with a space, drops minus, takes plus. */
    private static String apply(String before, String diff) {
        if (diff.isEmpty()) {
            return before;
        }
        List<String> old = before.lines().toList();
        StringBuilder text = new StringBuilder();
        int at = 0;
        boolean lastIsNew = false;
        for (String line : diff.lines().skip(2).toList()) {
            if (line.startsWith("@@")) {
                int from = Integer.parseInt(line.replaceAll("^@@ -(\\d+).*", "$1"));
                int start = line.startsWith("@@ -" + from + ",0 ") ? from : from - 1;
                for (; at < start; at++) {
                    text.append(old.get(at)).append('\n');
                }
            } else if (line.startsWith("\\")) {
                text.setLength(lastIsNew ? text.length() - 1 : text.length());
            } else {
                lastIsNew = line.charAt(0) != '-';
                at += line.charAt(0) == '+' ? 0 : 1;
                if (lastIsNew) {
                    text.append(line.substring(1)).append('\n');
                }
            }
        }
        for (; at < old.size(); at++) {
            text.append(old.get(at)).append(at < old.size() - 1 || before.endsWith("\n") ? "\n" : "");
        }
        return text.toString();
    }

    private static Process gitOrSkip(Path folder, String... command) {
        try {
            return new ProcessBuilder(command).directory(folder.toFile()).start();
        } catch (java.io.IOException e) {
            Assumptions.abort("git is not on the PATH");
            throw new IllegalStateException(e);
        }
    }

    private static String numbers(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(i -> i + "\n").collect(Collectors.joining());
    }
}
