// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.ask;

import io.jenkins.plugins.awsdevops.core.data.Json;
import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The questions of one run, in a folder of it: {@code 7.json} is what step 7 asks, {@code 7.answer.json} the answer. The
 * first answer counts. Both stay, so that a run that is resumed before it could save what followed finds them again.
 */
public final class Questions {
    private static final String ASKED = ".json";
    private static final String ANSWERED = ".answer.json";

    private final Path folder;

    /** @param folder an existing folder of the run */
    public Questions(Path folder) {
        this.folder = folder;
    }

    /** Asks, unless the question has been asked already. */
    public void ask(Question question) {
        write(folder.resolve(question.step() + ASKED), QuestionCodec.write(question));
    }

    /** {@return the questions that wait for an answer, in the order of their steps} */
    public List<Question> open() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9]+\\.json"))
                    .map(file -> QuestionCodec.question(read(file)))
                    .filter(question -> answer(question.step()).isEmpty())
                    .sorted(Comparator.comparingInt(Question::step))
                    .toList();
        } catch (IOException e) {
            throw new OperationFailedException("Could not read " + folder + ": " + Failure.of(e), e);
        }
    }

    /** {@return the answer to what this step asked, if there is one} */
    public Optional<Answer> answer(int step) {
        Path file = folder.resolve(step + ANSWERED);
        return Files.exists(file) ? Optional.of(QuestionCodec.answer(read(file))) : Optional.empty();
    }

    /**
     * Answers.
     *
     * @throws BadArgumentException if this person may not, if a value does not fit, or if there is an answer already
     */
    public void answer(Question question, Answer answer) {
        question.check(answer);
        if (!write(folder.resolve(question.step() + ANSWERED), QuestionCodec.write(answer))) {
            throw new BadArgumentException("This input has been already given");
        }
    }

    /** Takes back a question that nobody has to answer any more. */
    public void withdraw(int step) {
        write(folder.resolve(step + ANSWERED), QuestionCodec.write(Answer.abort("")));
    }

    /** A reader sees the whole file or none. {@return whether it was written; not if it is there already} */
    private boolean write(Path file, Map<String, Object> content) {
        try {
            Path fresh = Files.createTempFile(folder, ".", ".new");
            Files.writeString(fresh, Json.pretty(content));
            try {
                Files.move(fresh, file);
                return true;
            } catch (FileAlreadyExistsException e) {
                Files.delete(fresh);
                return false;
            }
        } catch (IOException e) {
            throw new OperationFailedException("Could not write " + file + ": " + Failure.of(e), e);
        }
    }

    private static Object read(Path file) {
        try {
            return Json.parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new OperationFailedException("Could not read " + file + ": " + Failure.of(e), e);
        }
    }
}
