// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSelectionTest {
    @TempDir
    Path folder;

    /** What Ant 1.10 says of each: SelectorUtils.matchPath. */
    @ParameterizedTest
    @CsvSource({
        "*.txt, a.txt, true",
        "*.txt, d/a.txt, false",
        "**/*.txt, a.txt, true",
        "**/*.txt, d/e/a.txt, true",
        "d/**, d/e/a.txt, true",
        "d/**, d, true",
        "d/**, dd/a.txt, false",
        "d/, d/e/a.txt, true",
        "d/**/a.txt, d/a.txt, true",
        "d/**/a.txt, d/e/f/a.txt, true",
        "**, d/a.txt, true",
        "**/**, d/a.txt, true",
        "**.txt, d/a.txt, false",
        "**.txt, a.txt, true",
        "?.txt, a.txt, true",
        "?.txt, ab.txt, false",
        "d\\e\\*, d/e/a, true",
        "./a.txt, a.txt, false",
        "A.txt, a.txt, false",
        "a+(b).txt, a+(b).txt, true",
        "**/e/**, d/e/a.txt, true",
        "**/e/**, d/f/a.txt, false"
    })
    void patterns_match_as_in_ant(String pattern, String path, boolean matches) {
        assertThat(AntPattern.parse(pattern).matches(path)).isEqualTo(matches);
    }

    @Test
    void chooses_by_several_patterns_and_leaves_out_the_excluded() throws IOException {
        files("a.txt", "b.md", "d/c.txt", "d/e/f.txt", "d/e/g.log");

        assertThat(choose("*.md , **/*.txt", "d/e/**")).containsExactly("a.txt", "b.md", "d/c.txt");
        assertThat(choose("d/**", "d/*")).containsExactly("d/e/f.txt", "d/e/g.log");
        assertThat(choose("", "**/*.txt,**/*.log")).containsExactly("b.md");
        assertThat(choose("none", "")).isEmpty();
    }

    @Test
    void leaves_out_what_tools_leave_behind_unless_told_not_to() throws IOException {
        files(".git/config", "keep/a", "keep/a~", ".DS_Store", "sub/.gitignore", "x/.svn/entries", ".github/w.yml");

        assertThat(choose("**", "")).containsExactly(".github/w.yml", "keep/a");
        assertThat(FileSelection.of("**", "", false).in(folder))
                .containsExactly(
                        ".DS_Store",
                        ".git/config",
                        ".github/w.yml",
                        "keep/a",
                        "keep/a~",
                        "sub/.gitignore",
                        "x/.svn/entries");
    }

    @Test
    void upper_and_lower_case_may_be_ignored() throws IOException {
        files("Out/App.JAR");

        assertThat(choose("out/*.jar", "")).isEmpty();
        assertThat(FileSelection.of("out/*.jar", "", true).ignoringCase().in(folder))
                .containsExactly("Out/App.JAR");
    }

    @Test
    void links_are_followed_and_circles_of_them_end() throws IOException {
        files("real/a.txt");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("real/circle"), folder);
        Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nowhere"));

        assertThat(choose("**/*.txt", "")).containsExactly("link/a.txt", "real/a.txt");
    }

    @Test
    void a_folder_that_is_not_there_has_no_files() {
        assertThat(FileSelection.of("**", "", true).in(folder.resolve("none"))).isEmpty();
    }

    @Test
    void folders_count_when_anything_is_looked_for() throws IOException {
        files("d/e/a.txt");

        assertThat(FileSelection.of("d/*", "", true).choosesAnythingIn(folder)).isTrue();
        assertThat(FileSelection.of("x", "", true).choosesAnythingIn(folder)).isFalse();
    }

    private List<String> choose(String includes, String excludes) {
        return FileSelection.of(includes, excludes, true).in(folder);
    }

    private void files(String... names) throws IOException {
        for (String name : names) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), name);
        }
    }
}
