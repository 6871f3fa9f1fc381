// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.text.Nearest;
import io.jenkins.plugins.awsdevops.runner.RunFolder;
import io.jenkins.plugins.awsdevops.runner.ask.Answer;
import io.jenkins.plugins.awsdevops.runner.ask.Question;
import io.jenkins.plugins.awsdevops.runner.ask.Questions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code devops approve}: answers an {@code input} of a run in another process, or of one that will be resumed. */
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        description = {
            "Answers what an input step of a run asks, whether the run's process lives or is to be resumed.",
            "Names are taken on trust: this is your machine."
        })
final class ApproveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main main;

    @Mixin
    private WhichRun which;

    @Option(names = "--input", paramLabel = "ID", description = "Which input, if several wait.")
    private String input = "";

    @Option(names = "--as", paramLabel = "USER", description = "Who answers; you, unless said otherwise.")
    private String user = System.getProperty("user.name");

    @Option(names = "--param", paramLabel = "NAME=VALUE", description = "A value that the input asks for.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--reject", description = "Answers no.")
    private boolean reject;

    @Override
    public Integer call() {
        RunFolder folder = which.folder(main.state());
        Questions questions = new Questions(folder.inputs());
        Question question = question(folder, questions.open());
        questions.answer(question, new Answer(!reject, user, parameters));
        spec.commandLine()
                .getErr()
                .println((reject ? "Rejected '" : "Approved '") + question.message() + "' of run " + folder.number()
                        + " as " + user + ".");
        return ExitCode.DONE;
    }

    private Question question(RunFolder folder, List<Question> open) {
        List<String> ids = open.stream().map(Question::id).toList();
        if (open.isEmpty()) {
            throw new BadArgumentException("Run " + folder.number() + " waits for no answer");
        }
        if (input.isEmpty() && open.size() > 1) {
            throw new BadArgumentException("Run " + folder.number() + " asks several things; say which with --input: "
                    + String.join(", ", ids));
        }
        return open.stream()
                .filter(question -> input.isEmpty() || question.id().equalsIgnoreCase(input))
                .findFirst()
                .orElseThrow(() -> new BadArgumentException(
                        "Run " + folder.number() + " has no open input '" + input + "'" + Nearest.hint(input, ids)));
    }
}
