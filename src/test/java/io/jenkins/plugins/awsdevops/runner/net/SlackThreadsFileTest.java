// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackThreadsFileTest {
    @TempDir
    Path folder;

    @Test
    void another_process_finds_what_was_kept() {
        Path file = folder.resolve("new/slack-threads.json");
        new SlackThreadsFile(file).keep("#a v1", "1.1");
        new SlackThreadsFile(file).keep("#a v2", "2.1");

        assertThat(new SlackThreadsFile(file).find("#a v1")).contains("1.1");
        assertThat(new SlackThreadsFile(file).find("#a v2")).contains("2.1");
        assertThat(new SlackThreadsFile(file).find("#b v1")).isEmpty();
        assertThat(file.getParent().toFile().list()).containsExactly("slack-threads.json");
    }

    @Test
    void a_damaged_file_is_named() throws Exception {
        Path file = Files.writeString(folder.resolve("t.json"), "{");

        assertThatThrownBy(() -> new SlackThreadsFile(file).find("#a v1"))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith(file + ": line 1, column 2: not JSON: ");
    }

    @Test
    void a_place_that_cannot_be_written_is_named() throws Exception {
        Path file = Files.createFile(folder.resolve("file")).resolve("t.json");

        assertThatThrownBy(() -> new SlackThreadsFile(file).keep("#a v1", "1.1"))
                .isInstanceOf(OperationFailedException.class)
                .hasMessageStartingWith("Could not write " + file + ": ");
    }
}
