// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternHintTest {
    @TempDir
    Path folder;

    @BeforeEach
    void make_files() throws IOException {
        Files.createDirectories(folder.resolve("d1/d2/d3"));
        Files.createFile(folder.resolve("d1/d2/d3/f.txt"));
        Files.createFile(folder.resolve("d1/d2/d3/f.html"));
        Files.createFile(folder.resolve("d1/d2/f.txt"));
    }

    /** The first lines are those of Jenkins' own test of {@code validateAntFileMask}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**/*.js | ‘**/*.js’ doesn’t match anything: ‘**’ exists but not ‘**/*.js’",
                "index.htm | ‘index.htm’ doesn’t match anything",
                "f.html | ‘f.html’ doesn’t match anything, but ‘d1/d2/d3/f.html’ does. Perhaps that’s what you mean?",
                "out/d1/d2/*.txt | ‘out/d1/d2/*.txt’ doesn’t match anything, but ‘d1/d2/*.txt’ does. Perhaps that’s what you mean?",
                "d1/x/y.jar | ‘d1/x/y.jar’ doesn’t match anything: ‘d1’ exists but not ‘d1/x/y.jar’",
                "none/y.jar | ‘none/y.jar’ doesn’t match anything: even ‘none’ doesn’t exist",
                "d1 d1/d2 | Whitespace can no longer be used as the separator. Please Use ‘,’ as the separator instead.",
                "~/x | ‘~’ is only supported in a Unix shell and nowhere else.",
                "d1/d2/F.TXT | ‘d1/d2/F.TXT’ doesn’t match anything because it is treated case sensitively. You can deactivate case sensitivity to get matches",
                "d1/d2/*.txt, none | ‘none’ doesn’t match anything"
            })
    void says_what_is_wrong_in_the_words_of_jenkins(String patterns, String hint) {
        assertThat(PatternHint.about(folder, patterns)).contains(hint);
    }

    @Test
    void says_nothing_of_patterns_that_match() {
        assertThat(PatternHint.about(folder, "**/*.txt, d1/d2/d3/f.html")).isEmpty();
    }
}
