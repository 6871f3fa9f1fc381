// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the tools here are shell scripts")
class ToolRunTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void gives_exit_code_output_and_errors() throws Exception {
        assertThat(sh("echo \"out in $(basename \"$PWD\")\"; echo err >&2; exit 3", LONG))
                .contains(new ToolRun(3, "out in " + folder.getFileName() + "\n", "err\n"));
    }

    @Test
    void a_tool_gets_no_input() throws Exception {
        assertThat(sh("cat; echo end", LONG)).contains(new ToolRun(0, "end\n", ""));
    }

    @Test
    void a_tool_that_is_not_there_is_no_error() throws Exception {
        assertThat(ToolRun.of(List.of("no-such-tool-1"), folder, LONG)).isEqualTo(Optional.empty());
    }

    @Test
    void a_tool_that_takes_too_long_is_killed_with_its_children() throws Exception {
        assertThatThrownBy(() -> sh("sh -c 'echo $$ > child; exec sleep 600' & wait", Duration.ofSeconds(1)))
                .isInstanceOf(OperationFailedException.class)
                .hasMessageEndingWith("did not end within 1 seconds and was killed");
        assertDies(Long.parseLong(Files.readString(folder.resolve("child")).strip()));
    }

    @Test
    void an_interrupt_kills_the_tool() throws Exception {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> sh("sleep 600", LONG)).isInstanceOf(InterruptedException.class);

        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    private Optional<ToolRun> sh(String script, Duration limit) throws InterruptedException {
        return ToolRun.of(List.of("sh", "-c", script), folder, limit);
    }

    private static void assertDies(long pid) throws Exception {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        if (process.isPresent()) {
            process.get().onExit().get(10, java.util.concurrent.TimeUnit.SECONDS);
        }
    }
}
