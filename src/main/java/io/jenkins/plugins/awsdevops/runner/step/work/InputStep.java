// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import hudson.model.Result;
import io.jenkins.plugins.awsdevops.runner.ask.Answer;
import io.jenkins.plugins.awsdevops.runner.ask.Question;
import io.jenkins.plugins.awsdevops.runner.ask.QuestionParameter;
import io.jenkins.plugins.awsdevops.runner.ask.Questions;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import io.jenkins.plugins.awsdevops.runner.step.Cancel;
import io.jenkins.plugins.awsdevops.runner.step.Described;
import io.jenkins.plugins.awsdevops.runner.step.Given;
import io.jenkins.plugins.awsdevops.runner.step.Run.Approvals;
import io.jenkins.plugins.awsdevops.runner.step.Signature;
import io.jenkins.plugins.awsdevops.runner.step.Step;
import io.jenkins.plugins.awsdevops.runner.step.StepExecution;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.support.steps.input.Rejection;

/** {@code input 'Deploy?'}: waits for a person, whatever becomes of this process meanwhile. */
final class InputStep implements Step {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    @Override
    public Signature signature() {
        return Signature.of("input", "org.jenkinsci.plugins.workflow.support.steps.input.InputStep")
                .sole("message", String.class)
                .takes("id", String.class)
                .takes("ok", String.class)
                .takes("cancel", String.class)
                .takes("submitter", String.class)
                .takes("submitterParameter", String.class)
                .takes("parameters", List.class)
                .understands(InputParameters.symbols().toArray(String[]::new));
    }

    @Override
    public StepExecution execution(Given given) {
        return new Execution(given);
    }

    private static final class Execution extends StepExecution {
        private static final long serialVersionUID = 1L;

        private final Given given;
        private transient Cancel timer;

        Execution(Given given) {
            this.given = given;
        }

        @Override
        public void start() {
            Question question = question();
            context()
                    .log(
                            question.parameters().isEmpty()
                                    ? question.message() + "\n" + question.ok() + " or " + textOr("cancel", "Abort")
                                    : "Input requested");
        }

        @Override
        public void begin() {
            Question question = question();
            questions().ask(question);
            context()
                    .run()
                    .tell(new RunEvent.Noted(
                            context().id(), "input", Map.of("id", question.id(), "message", question.message())));
            Approvals approvals = context().run().approvals();
            if (approvals == Approvals.ASK && TerminalPrompt.isThere()) {
                TerminalPrompt.ask(question, questions());
            } else if (approvals != Approvals.ALL) {
                context().run().tell(new RunEvent.Hint(hint(question)));
            }
            look();
        }

        @Override
        public void stop(Throwable cause) {
            timer.cancel();
            questions().withdraw(context().id());
            context().failure(cause);
        }

        private void look() {
            Optional<Answer> answer = context().run().approvals() == Approvals.ALL
                    ? Optional.of(Answer.proceed(standIn()))
                    : questions().answer(context().id());
            answer.ifPresentOrElse(this::settle, () -> timer = context().after(BETWEEN_LOOKS, this::look));
        }

        private void settle(Answer answer) {
            if (context().run().approvals() == Approvals.ALL) {
                questions().withdraw(context().id());
            }
            if (!answer.proceed()) {
                String by = answer.by().isEmpty() ? null : answer.by();
                context()
                        .failure(new FlowInterruptedException(
                                Result.ABORTED,
                                new Rejection(by, context().clock().millis())));
                return;
            }
            if (!answer.by().isEmpty()) {
                context().log("Approved by " + answer.by());
            }
            context().success(value(answer));
        }

        /** Nothing, the one value, or a map of several. */
        private Object value(Answer answer) {
            Map<String, Object> values = new LinkedHashMap<>(question().values(answer));
            String submitterParameter = textOr("submitterParameter", "");
            if (!submitterParameter.isEmpty()) {
                values.put(submitterParameter, answer.by().isEmpty() ? "anonymous" : answer.by());
            }
            return values.isEmpty()
                    ? null
                    : values.size() == 1 ? values.values().iterator().next() : values;
        }

        /** Who answers when everything is approved: one of those who may. */
        private String standIn() {
            String user = System.getProperty("user.name");
            List<String> submitters = question().submitters();
            return submitters.isEmpty() || submitters.contains(user) ? user : submitters.get(0);
        }

        private String hint(Question question) {
            String run = context().run().id();
            return "Run " + run + " waits for an answer to '" + question.message() + "': devops approve " + run
                    + " --input " + question.id() + ", or devops approve " + run + " --input " + question.id()
                    + " --reject";
        }

        private Questions questions() {
            return new Questions(context().run().folder("inputs"));
        }

        private Question question() {
            String message = textOr("message", "Pipeline has paused and needs your input before proceeding");
            List<String> submitters = Arrays.stream(textOr("submitter", "").split(",", -1))
                    .map(String::trim)
                    .filter(name -> !name.isEmpty())
                    .toList();
            List<QuestionParameter> parameters = given.list("parameters").stream()
                    .map(each -> InputParameters.of((Described) each))
                    .toList();
            return new Question(
                    context().id(),
                    InputParameters.id(textOr("id", ""), message),
                    message,
                    textOr("ok", "Proceed"),
                    submitters,
                    parameters);
        }

        private String textOr(String parameter, String otherwise) {
            String text = given.text(parameter, "");
            return text.isBlank() ? otherwise : text;
        }
    }
}
