// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {
    private static final QuestionParameter TEXT = new QuestionParameter("V", false, "a version", "1.0", List.of());
    private static final QuestionParameter FLAG = new QuestionParameter("DRY", true, "", false, List.of());
    private static final QuestionParameter CHOICE =
            new QuestionParameter("ENV", false, "", "dev", List.of("dev", "prod"));

    @TempDir
    Path folder;

    private Questions questions;

    @BeforeEach
    void make_questions() {
        questions = new Questions(folder);
    }

    @Test
    void what_is_asked_is_found_by_another_process_until_it_is_answered() {
        Question first = question(12, List.of());
        Question second = new Question(7, "Id", "Sure?", "Yes", List.of("alice"), List.of(TEXT, FLAG, CHOICE));
        questions.ask(first);
        questions.ask(second);

        assertThat(new Questions(folder).open()).containsExactly(second, first);

        Answer answer = new Answer(true, "alice", Map.of("V", "2.0"));
        new Questions(folder).answer(second, answer);

        assertThat(questions.answer(7)).contains(answer);
        assertThat(questions.answer(12)).isEmpty();
        assertThat(questions.open()).containsExactly(first);
    }

    @Test
    void the_first_answer_counts() {
        questions.ask(question(1, List.of()));
        questions.answer(question(1, List.of()), Answer.abort("bob"));

        assertThatThrownBy(() -> questions.answer(question(1, List.of()), Answer.proceed("alice")))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage("This input has been already given");
        assertThat(questions.answer(1)).contains(Answer.abort("bob"));
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void only_those_who_may_answer() {
        Question question = question(1, List.of("alice", "ops"));

        assertThatThrownBy(() -> questions.answer(question, Answer.proceed("bob")))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage("You need to be alice,ops to submit this");
        assertThatThrownBy(() -> questions.answer(question, Answer.abort("bob")))
                .hasMessage("You need to be alice,ops to cancel this");
        questions.answer(question, Answer.proceed("ops"));
    }

    @Test
    void values_are_of_the_type_of_their_parameter_and_default() {
        Question question = new Question(1, "Id", "m", "ok", List.of(), List.of(TEXT, FLAG, CHOICE));

        assertThat(question.values(new Answer(true, "", Map.of("DRY", "true", "ENV", "prod"))))
                .isEqualTo(Map.of("V", "1.0", "DRY", true, "ENV", "prod"));
    }

    @Test
    void values_that_do_not_fit_are_refused_and_nothing_is_answered() {
        Question question = new Question(1, "Id", "m", "ok", List.of(), List.of(TEXT, FLAG, CHOICE));

        assertThatThrownBy(() -> questions.answer(question, new Answer(true, "", Map.of("DRY", "maybe"))))
                .hasMessage("DRY: true or false is needed, not 'maybe'");
        assertThatThrownBy(() -> questions.answer(question, new Answer(true, "", Map.of("ENV", "qa"))))
                .hasMessage("ENV: 'qa' is none of dev, prod");
        assertThatThrownBy(() -> questions.answer(question, new Answer(true, "", Map.of("W", "x"))))
                .hasMessage("No such parameter definition: W");
        assertThat(questions.answer(1)).isEmpty();
    }

    @Test
    void asking_again_after_a_restart_changes_nothing() {
        questions.ask(question(1, List.of()));
        questions.answer(question(1, List.of()), Answer.proceed(""));
        questions.ask(question(1, List.of()));

        assertThat(questions.open()).isEmpty();
    }

    @Test
    void a_question_that_is_withdrawn_is_open_no_longer() {
        questions.ask(question(1, List.of()));
        questions.withdraw(1);

        assertThat(questions.open()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "{}", "{\"proceed\": \"yes\", \"by\": \"\", \"parameters\": {}}", "{\"proceed\": true}"})
    void a_damaged_answer_is_refused(String text) throws IOException {
        Files.writeString(folder.resolve("1.answer.json"), text);

        assertThatThrownBy(() -> questions.answer(1))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("input: ");
    }

    private static Question question(int step, List<String> submitters) {
        return new Question(step, "Q" + step, "Sure?", "Proceed", submitters, List.of());
    }
}
