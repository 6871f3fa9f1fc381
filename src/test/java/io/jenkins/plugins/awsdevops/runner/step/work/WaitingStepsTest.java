// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.AbortException;
import hudson.model.Result;
import io.jenkins.plugins.awsdevops.house.Await;
import io.jenkins.plugins.awsdevops.runner.ask.Answer;
import io.jenkins.plugins.awsdevops.runner.ask.Question;
import io.jenkins.plugins.awsdevops.runner.ask.QuestionParameter;
import io.jenkins.plugins.awsdevops.runner.ask.Questions;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import io.jenkins.plugins.awsdevops.runner.step.Described;
import io.jenkins.plugins.awsdevops.runner.step.Run.Approvals;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.support.steps.input.Rejection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** input, milestone, lock. */
class WaitingStepsTest {
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
    void input_waits_for_an_answer_from_elsewhere() {
        FakeContext context = input(Map.of("message", "Sure?", "ok", "Yes", "id", "gate"));
        Question question = asked();
        assertThat(question).isEqualTo(new Question(1, "Gate", "Sure?", "Yes", List.of(), List.of()));
        assertThat(context.isOver()).isFalse();

        questions().answer(question, Answer.proceed("alice"));

        assertThat(context.value()).isNull();
        assertThat(run.log()).containsExactly("Sure?", "Yes or Abort", "Approved by alice");
        assertThat(run.told)
                .containsExactly(
                        new RunEvent.Noted(1, "input", Map.of("id", "Gate", "message", "Sure?")),
                        new RunEvent.Hint("Run run-1 waits for an answer to 'Sure?': devops approve run-1 --input Gate,"
                                + " or devops approve run-1 --input Gate --reject"));
    }

    @Test
    void input_that_is_rejected_fails_as_in_jenkins() {
        FakeContext context = input(Map.of("message", "Q"));
        questions().answer(asked(), Answer.abort("alice"));

        FlowInterruptedException problem = (FlowInterruptedException) context.problem();
        assertThat(problem.getResult()).isEqualTo(Result.ABORTED);
        assertThat(problem.getCauses()).singleElement().isInstanceOf(Rejection.class);
        assertThat(problem).hasMessage("Rejected by alice");
        assertThat(run.log()).containsExactly("Q", "Proceed or Abort");
    }

    @Test
    void input_that_nobody_known_rejected_says_so() {
        FakeContext context = input(Map.of());
        questions().answer(asked(), Answer.abort(""));

        assertThat(context.problem()).hasMessage("Rejected");
        assertThat(run.log())
                .containsExactly("Pipeline has paused and needs your input before proceeding", "Proceed or Abort");
    }

    @Test
    void input_returns_who_approved() {
        FakeContext context = input(Map.of("message", "x", "submitter", "alice, bob", "submitterParameter", "WHO"));
        assertThat(asked().submitters()).containsExactly("alice", "bob");
        questions().answer(asked(), Answer.proceed("alice"));

        assertThat(context.value()).isEqualTo("alice");
    }

    @Test
    void input_returns_the_one_value_or_a_map_of_several() {
        Described version = new Described("string", Map.of("name", "V", "defaultValue", "1"));
        Described dry = new Described("booleanParam", Map.of("name", "DRY"));
        Described where =
                new Described("ChoiceParameterDefinition", Map.of("name", "ENV", "choices", List.of("dev", "prod")));

        FakeContext one = input(Map.of("message", "x", "parameters", List.of(version)));
        questions().answer(asked(), new Answer(true, "", Map.of("V", "2")));
        assertThat(one.value()).isEqualTo("2");

        FakeContext several =
                input(Map.of("message", "x", "parameters", List.of(version, dry, where), "submitterParameter", "WHO"));
        questions().answer(asked(), new Answer(true, "bob", Map.of("DRY", "true")));
        assertThat(several.value()).isEqualTo(Map.of("V", "1", "DRY", true, "ENV", "dev", "WHO", "bob"));
        assertThat(run.log()).containsExactly("Input requested", "Input requested", "Approved by bob");
    }

    @Test
    void input_survives_its_process() {
        FakeContext first = input(Map.of("message", "Sure?"));
        Question question = asked();
        FakeContext second = first.resumed();
        questions().answer(question, Answer.proceed(""));

        assertThat(second.value()).isNull();
    }

    @Test
    void input_that_was_answered_while_nobody_ran_goes_on_at_once() {
        FakeContext first = input(Map.of("message", "Sure?", "submitterParameter", "WHO"));
        questions().answer(asked(), Answer.proceed("alice"));
        first.value();

        assertThat(first.resumed().value()).isEqualTo("alice");
    }

    @Test
    void input_that_is_stopped_ends_and_asks_no_longer() {
        FakeContext context = input(Map.of("message", "Sure?"));
        asked();
        InterruptedException cause = new InterruptedException("timeout");
        context.stop(cause);

        assertThat(context.problem()).isSameAs(cause);
        assertThat(questions().open()).isEmpty();
    }

    @Test
    void approve_all_approves_as_one_who_may() {
        run.approvals = Approvals.ALL;
        FakeContext context =
                input(Map.of("message", "Sure?", "submitter", "nobody-here", "submitterParameter", "WHO"));

        assertThat(context.value()).isEqualTo("nobody-here");
        assertThat(run.log()).containsExactly("Sure?", "Proceed or Abort", "Approved by nobody-here");
        assertThat(questions().open()).isEmpty();
    }

    @Test
    void a_parameter_that_the_runner_does_not_know_is_refused() {
        Described run = new Described("run", Map.of("name", "R"));

        assertThat(input(Map.of("message", "x", "parameters", List.of(run))).problem())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("input: this runner does not know the parameter run. It knows booleanParam, choice,"
                        + " password, string, text.");
    }

    @Test
    void at_the_terminal_one_is_asked_until_the_answer_can_be_taken() {
        Question question = new Question(
                3,
                "Id",
                "Deploy?",
                "Ship it",
                List.of(),
                List.of(new QuestionParameter("ENV", false, "", "dev", List.of("dev", "prod"))));
        StringWriter shown = new StringWriter();
        BufferedReader typed = new BufferedReader(new StringReader("what\nship it\nqa\ny\nprod\n"));

        new TerminalPrompt(typed, new PrintWriter(shown)).run(question, questions(), "ann");

        assertThat(questions().answer(3)).contains(new Answer(true, "ann", Map.of("ENV", "prod")));
        assertThat(shown.toString())
                .isEqualTo("Deploy? [y = Ship it, n = Abort]: ".repeat(2) + "ENV (dev, prod) [dev]: "
                        + "ENV: 'qa' is none of dev, prod\nDeploy? [y = Ship it, n = Abort]: ENV (dev, prod) [dev]: ");
    }

    @Test
    void at_the_terminal_no_is_no_and_its_end_is_no_answer() {
        Question question = new Question(3, "Id", "Deploy?", "Proceed", List.of(), List.of());
        StringWriter shown = new StringWriter();
        new TerminalPrompt(new BufferedReader(new StringReader("")), new PrintWriter(shown))
                .run(question, questions(), "ann");
        assertThat(questions().answer(3)).isEmpty();
        assertThat(shown.toString())
                .endsWith("Nothing more can be read from the terminal: end of input. Answer with devops approve.\n");

        new TerminalPrompt(new BufferedReader(new StringReader("N\n")), new PrintWriter(shown))
                .run(question, questions(), "ann");
        assertThat(questions().answer(3)).contains(Answer.abort("ann"));
    }

    @Test
    void milestones_are_passed_in_order() {
        milestone(Map.of("ordinal", 1)).value();
        milestone(Map.of("ordinal", 5, "label", "five")).value();
        milestone(Map.of()).value();

        assertThat(milestone(Map.of("ordinal", 2)).problem())
                .isExactlyInstanceOf(AbortException.class)
                .hasMessage("Invalid ordinal 2, as the previous one was 6");
        assertThat(run.log())
                .containsExactly(
                        "Trying to pass milestone 1", "Trying to pass milestone 5", "Trying to pass milestone 6");
    }

    @Test
    void the_first_milestone_without_ordinal_is_0() {
        milestone(Map.of()).value();

        assertThat(run.log()).containsExactly("Trying to pass milestone 0");
    }

    @Test
    void a_run_that_was_overtaken_ends_at_the_milestone() {
        run.number = 8;
        milestone(Map.of("ordinal", 1)).value();
        run.facts.clear();
        run.number = 7;

        FlowInterruptedException problem =
                (FlowInterruptedException) milestone(Map.of("ordinal", 1)).problem();

        assertThat(problem.getResult()).isEqualTo(Result.NOT_BUILT);
        assertThat(problem).hasMessage("Superseded by job#8");
        assertThat(run.log())
                .containsExactly(
                        "Trying to pass milestone 1",
                        "Trying to pass milestone 1",
                        "Canceled since build #8 already got here");
    }

    @Test
    void a_milestone_beside_other_branches_is_refused_unless_told_to() {
        run.siblings = true;

        assertThat(milestone(Map.of("ordinal", 1)).problem())
                .isExactlyInstanceOf(AbortException.class)
                .hasMessage("Using a milestone step inside parallel is not allowed");
        assertThat(milestone(Map.of("ordinal", 1, "unsafe", true)).value()).isNull();
    }

    @Test
    void a_lock_lets_one_body_in_at_a_time() {
        FakeContext[] second = new FakeContext[1];
        FakeContext first = lock(Map.of("resource", "db", "variable", "RES"), place -> {
            assertThat(place.environment(run)).containsEntry("RES", "db");
            second[0] = lock(Map.of("resource", "db"), inner -> "second");
            return "first";
        });

        assertThat(first.value()).isEqualTo("first");
        assertThat(second[0].value()).isEqualTo("second");
        assertThat(run.log())
                .containsExactly(
                        "Trying to acquire lock on [Resource: db]",
                        "Lock acquired on [Resource: db]",
                        "Lock released on resource [Resource: db]",
                        "Trying to acquire lock on [Resource: db]",
                        "Lock acquired on [Resource: db]",
                        "Lock released on resource [Resource: db]");
    }

    @Test
    void a_lock_that_is_held_is_waited_for_or_skipped_or_given_up() {
        io.jenkins.plugins.awsdevops.runner.order.Locks other =
                new io.jenkins.plugins.awsdevops.runner.order.Locks(folder.resolve("locks"));
        other.take("db");
        FakeContext waiting = lock(Map.of("resource", "db"), place -> "in");
        FakeContext skipping = lock(Map.of("resource", "db", "skipIfLocked", true), place -> "in");
        FakeContext stopped = lock(Map.of("resource", "db"), place -> "in");

        assertThat(skipping.value()).isNull();
        Await.until(() ->
                run.log().stream().filter(line -> line.endsWith("waiting...")).count() == 2);
        InterruptedException cause = new InterruptedException("enough");
        stopped.stop(cause);
        assertThat(stopped.problem()).isSameAs(cause);
        assertThat(waiting.isOver()).isFalse();
        other.release("db");
        assertThat(waiting.value()).isEqualTo("in");
    }

    @Test
    void a_lock_is_released_when_its_body_fails() {
        IllegalStateException failure = new IllegalStateException("body");

        assertThat(lock(Map.of("label", "pool"), place -> {
                            throw failure;
                        })
                        .problem())
                .isSameAs(failure);
        assertThat(run.log()).endsWith("Lock released on resource [Label: pool]");
    }

    @Test
    void a_lock_without_a_name_is_refused() {
        assertThat(lock(Map.of(), place -> null).problem())
                .isExactlyInstanceOf(AbortException.class)
                .hasMessage("lock: this runner locks one resource by its name or label; none is given");
    }

    private FakeContext input(Map<String, ?> arguments) {
        return run.call(new InputStep(), arguments);
    }

    private FakeContext milestone(Map<String, ?> arguments) {
        return run.call(new MilestoneStep(), arguments);
    }

    private FakeContext lock(Map<String, ?> arguments, FakeBody body) {
        return run.call(new LockStep(), arguments, body, run.place());
    }

    private Question asked() {
        Await.until(() -> !questions().open().isEmpty());
        return questions().open().get(0);
    }

    private Questions questions() {
        return new Questions(run.folder("inputs"));
    }
}
