// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.AbortException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.house.Await;
import io.jenkins.plugins.awsdevops.runner.secret.Mask;
import io.jenkins.plugins.awsdevops.runner.step.Variables;
import java.io.IOException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShStepTest {
    @TempDir
    Path folder;

    private FakeRun run;

    @BeforeEach
    void make_a_run() {
        run = new FakeRun(folder);
    }

    @AfterEach
    void end_it() {
        run.close();
    }

    @Test
    void prints_the_trace_and_the_output_and_returns_nothing() {
        assertThat(sh(Map.of("script", "echo work")).value()).isNull();
        assertThat(run.log()).containsExactly("+ echo work", "work");
    }

    @Test
    void returns_standard_output_as_it_is_when_asked() {
        assertThat(sh(Map.of("script", "echo one; echo two", "returnStdout", true))
                        .value())
                .isEqualTo("one\ntwo\n");
        assertThat(run.log()).containsExactly("+ echo one", "+ echo two");
    }

    @Test
    void returns_the_exit_code_when_asked() {
        assertThat(sh(Map.of("script", "exit 5", "returnStatus", true)).value()).isEqualTo(5);
        assertThat(sh(Map.of("script", "true", "returnStatus", true)).value()).isEqualTo(0);
    }

    @Test
    void fails_with_the_exit_code() {
        assertThat(sh(Map.of("script", "exit 4")).problem())
                .isExactlyInstanceOf(AbortException.class)
                .hasMessage("script returned exit code 4");
    }

    @Test
    void shows_the_output_that_would_have_been_returned_when_it_fails() {
        assertThat(sh(Map.of("script", "echo lost; exit 6", "returnStdout", true))
                        .problem())
                .hasMessage("script returned exit code 6");
        assertThat(run.log()).containsExactly("+ echo lost", "+ exit 6", "lost");
    }

    @Test
    void warns_of_an_empty_script() {
        assertThat(sh(Map.of("script", "", "returnStdout", true)).value()).isEqualTo("");
        assertThat(run.log()).containsExactly("Warning: was asked to run an empty script");
    }

    @Test
    void warns_of_a_path_that_was_meant_for_a_shell() {
        FakeContext context = run.call(
                new ShStep(),
                Map.of("script", "#!/bin/sh\n:"),
                null,
                run.place().with(Variables.of("PATH", "/x:$PATH")));

        assertThat(context.value()).isNull();
        assertThat(run.log())
                .containsExactly("Warning: JENKINS-41339 probably bogus PATH=/x:$PATH; perhaps you meant to use"
                        + " ‘PATH+EXTRA=/something/bin’?");
    }

    @Test
    void sees_the_variables_of_its_place_over_those_of_the_runner() {
        FakeContext context = run.call(
                new ShStep(),
                Map.of("script", "echo \"$MINE ${HOME:+has home}\"", "returnStdout", true),
                null,
                run.place().with(Variables.of("MINE", "yes")));

        assertThat(context.value()).isEqualTo("yes has home\n");
    }

    @Test
    void reads_output_by_the_encoding_it_is_given() {
        assertThat(sh(Map.of("script", "#!/bin/sh\nprintf 'h\\351llo'", "returnStdout", true, "encoding", "ISO-8859-1"))
                        .value())
                .isEqualTo("h\u00e9llo");
    }

    @Test
    void a_script_must_be_given() {
        assertThat(sh(Map.of()).problem())
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("Could not instantiate {} for org.jenkinsci.plugins.workflow.steps.durable_task.ShellStep:"
                        + " java.lang.reflect.InvocationTargetException");
    }

    @Test
    void refuses_an_encoding_that_does_not_exist_before_it_runs() {
        assertThat(sh(Map.of("script", "touch effect", "encoding", "EBCDIC-42")).problem())
                .isInstanceOf(UnsupportedCharsetException.class)
                .hasMessage("EBCDIC-42");
        assertThat(run.workspace.resolve("effect")).doesNotExist();
    }

    @Test
    void stop_tells_of_the_signal_and_ends_with_its_cause() throws IOException {
        FakeContext context = sh(Map.of("script", "#!/bin/sh\ntouch running\nexec sleep 600"));
        Await.until(() -> Files.exists(run.workspace.resolve("running")));
        InterruptedException cause = new InterruptedException("enough");

        context.stop(cause);

        assertThat(context.problem()).isSameAs(cause);
        assertThat(run.log()).containsExactly("Sending interrupt signal to process", "Terminated");
    }

    @Test
    void another_process_goes_on_with_a_running_script_and_does_not_start_it_again() throws IOException {
        FakeContext first = sh(Map.of(
                "script",
                "#!/bin/sh\necho effect >> effects\necho before\nuntil [ -e go ]; do sleep 0.01; done\necho after; exit 7",
                "returnStatus",
                true));
        Await.until(() -> run.log().contains("before"));

        FakeContext second = first.resumed();
        Files.createFile(run.workspace.resolve("go"));

        assertThat(second.value()).isEqualTo(7);
        assertThat(run.workspace.resolve("effects")).hasContent("effect");
        assertThat(run.log()).startsWith("before").contains("after");
    }

    @Test
    void a_script_whose_end_was_not_saved_ends_again_without_being_run_again() {
        FakeContext first = sh(Map.of("script", "#!/bin/sh\necho effect >> effects; echo said", "returnStdout", true));
        assertThat(first.value()).isEqualTo("said\n");

        assertThat(first.resumed().value()).isEqualTo("said\n");
        assertThat(run.workspace.resolve("effects")).hasContent("effect");
    }

    @Test
    void what_a_script_left_behind_is_removed_when_a_later_step_is_saved() throws IOException {
        Path temporary = run.workspace.resolveSibling("job@tmp");
        sh(Map.of("script", "true")).value();
        sh(Map.of("script", "true")).value();

        try (var left = Files.list(temporary)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void a_variable_that_no_process_can_have_is_named() {
        FakeContext context = run.call(
                new ShStep(), Map.of("script", "true"), null, run.place().with(Variables.of("BAD\0NAME", "x")));

        assertThat(context.problem())
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("Could not start sh in " + run.workspace
                        + ": Invalid environment variable name: \"BAD\0NAME\"");
    }

    @Test
    void a_secret_on_the_cut_of_a_long_line_is_masked() {
        FakeContext context = run.call(
                new ShStep(),
                Map.of("script", "#!/bin/sh\nhead -c 65532 /dev/zero | tr '\\0' x; echo hunter2-long"),
                null,
                run.place().with(run -> Mask.of(List.of("hunter2-long"))));

        assertThat(context.value()).isNull();
        assertThat(String.join("", run.log())).isEqualTo("x".repeat(65532) + "****");
    }

    @Test
    void windows_shells_are_refused_with_a_sentence() {
        assertThat(WorkSteps.all().stream()
                        .filter(RefusedStep.class::isInstance)
                        .map(step -> run.call(step, Map.of("script", "dir"))
                                .problem()
                                .getMessage()))
                .containsExactly(
                        "bat is for Windows agents, and this runner has only the machine it runs on. Use sh.",
                        "powershell is for Windows agents, and this runner has only the machine it runs on. Use sh.",
                        "pwsh is for Windows agents, and this runner has only the machine it runs on. Use sh.");
    }

    private FakeContext sh(Map<String, ?> arguments) {
        return run.call(new ShStep(), arguments);
    }
}
