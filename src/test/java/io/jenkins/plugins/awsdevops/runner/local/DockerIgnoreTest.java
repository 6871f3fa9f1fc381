// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DockerIgnoreTest {
    @Test
    void the_last_matching_line_decides() {
        DockerIgnore rules = DockerIgnore.parse(List.of("# docs", "*.md", "", "!README.md", "README.md"));

        assertThat(rules.ignores(Path.of("NOTES.md"))).isTrue();
        assertThat(rules.ignores(Path.of("README.md"))).isTrue();
        assertThat(rules.ignores(Path.of("main.py"))).isFalse();
    }

    @Test
    void a_folder_takes_its_files_along_and_an_exception_takes_one_back() {
        DockerIgnore rules = DockerIgnore.parse(List.of("tests/", "!tests/data.json"));

        assertThat(rules.ignores(Path.of("tests/test_a.py"))).isTrue();
        assertThat(rules.ignores(Path.of("tests/data.json"))).isFalse();
        assertThat(rules.ignores(Path.of("src/tests/test_a.py"))).isFalse();
    }

    @Test
    void two_stars_match_any_depth_also_none() {
        DockerIgnore rules = DockerIgnore.parse(List.of("**/*.pyc"));

        assertThat(rules.ignores(Path.of("a.pyc"))).isTrue();
        assertThat(rules.ignores(Path.of("x/y/a.pyc"))).isTrue();
    }
}
