// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.AbortException;
import hudson.model.Result;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jenkinsci.plugins.workflow.actions.WarningAction;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceStepTest {
    @TempDir
    Path workspace;

    FakeContext context;

    @BeforeEach
    void prepare() {
        context = new FakeContext(workspace);
    }

    @Test
    void gives_back_plain_values_and_logs_as_it_goes() throws Exception {
        run("look");

        assertThat(context.value()).isEqualTo(Map.of("todo", "look", "list", List.of(1, Map.of("a", true))));
        assertThat(context.value()).isInstanceOf(LinkedHashMap.class);
        assertThat(((Map<?, ?>) context.value()).get("list")).isInstanceOf(ArrayList.class);
        assertThat(context.console()).isEqualTo("working in " + workspace.getFileName() + "\n");
        assertThat(context.result()).isNull();
        assertThat(context.actions()).isEmpty();
    }

    @Test
    void makes_build_and_stage_unstable_and_goes_on() throws Exception {
        run("unstable");

        assertThat(context.value()).hasFieldOrPropertyWithValue("todo", "unstable");
        assertThat(context.result()).isEqualTo(Result.UNSTABLE);
        assertThat(context.console())
                .isEqualTo("working in " + workspace.getFileName() + "\nWARNING: 2 HIGH, allowed 0\n");
        assertThat(context.actions()).singleElement().isInstanceOfSatisfying(WarningAction.class, warning -> {
            assertThat(warning.getResult()).isEqualTo(Result.UNSTABLE);
            assertThat(warning.getMessage()).isEqualTo("2 HIGH, allowed 0");
        });
    }

    @Test
    void fails_with_the_sentence_of_the_verdict() throws Exception {
        run("error");

        assertThat(context.failure()).isInstanceOf(AbortException.class).hasMessage("1 CRITICAL, allowed 0");
        assertThat(context.result()).isNull();
    }

    @Test
    void shows_a_problem_by_its_message_alone() throws Exception {
        run("problem");

        assertThat(context.failure())
                .isInstanceOf(AbortException.class)
                .hasMessage("report.json: $.Results: must be a list, but is null")
                .hasNoCause();
    }

    @Test
    void lets_a_bug_keep_its_trace() throws Exception {
        run("bug");

        assertThat(context.failure()).isInstanceOf(IllegalStateException.class).hasMessage("never mind");
    }

    @Test
    void interrupts_the_work_when_it_is_stopped() throws Exception {
        ProbeStep.begun = new CountDownLatch(1);
        ProbeStep.interrupted = new CountDownLatch(1);
        StepExecution execution = run("wait");
        ProbeStep.begun.await();
        Throwable cause = new FlowInterruptedException(Result.ABORTED, true);

        execution.stop(cause);

        ProbeStep.interrupted.await();
        assertThat(context.failure()).isSameAs(cause);
    }

    @Test
    void works_again_after_a_restart_of_the_controller() throws Exception {
        StepExecution execution = new ProbeStep("look").start(context);

        execution.onResume();

        assertThat(context.value()).hasFieldOrPropertyWithValue("todo", "look");
    }

    @Test
    void refuses_bad_arguments_before_anything_is_done() {
        assertThatThrownBy(() -> new ProbeStep(null).start(context))
                .isInstanceOf(AbortException.class)
                .hasMessage("probe: missing parameter 'todo' (text)");
        assertThat(context.console()).isEmpty();
    }

    @Test
    void what_travels_to_the_agent_holds_no_text_of_a_script() throws Exception {
        ProbeStep step = new ProbeStep("look");
        step.setExtra(Map.of(new StringBuilder("key"), List.of(new StringBuilder("value"))));

        WorkspaceWork<?> work = copy(step.work());

        assertThat(work)
                .hasFieldOrPropertyWithValue(
                        "arguments",
                        Map.of("todo", "look", "extra", Map.of("key", List.of("value")), "count", 3, "loud", true));
    }

    private StepExecution run(String todo) throws Exception {
        StepExecution execution = new ProbeStep(todo).start(context);
        assertThat(execution.start()).isFalse();
        return execution;
    }

    private static WorkspaceWork<?> copy(WorkspaceWork<?> work) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(work);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (WorkspaceWork<?>) in.readObject();
        }
    }
}
