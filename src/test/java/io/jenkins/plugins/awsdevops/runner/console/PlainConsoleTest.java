// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.console;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.awsdevops.runner.story.Told;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PlainConsoleTest {
    @Test
    void only_the_log_and_the_result_are_printed_as_they_are() {
        StringWriter shown = new StringWriter();
        new Told()
                .to(new PlainConsole(new PrintWriter(shown)))
                .run()
                .stage(1, 0, "Build")
                .step(2, 1, "sh", "", "a")
                .log(2, "+ make", "a")
                .log(2, "\u001b[31mred\u001b[0m", "a")
                .stepEnded(2, "sh", "script returned exit code 2")
                .stageEnded(1, "Build", Result.FAILURE, "script returned exit code 2")
                .log(0, "ERROR: script returned exit code 2")
                .finished(Result.FAILURE);

        assertThat(shown.toString()).isEqualTo("""
                + make
                \u001b[31mred\u001b[0m
                ERROR: script returned exit code 2
                Finished: FAILURE
                """);
    }
}
