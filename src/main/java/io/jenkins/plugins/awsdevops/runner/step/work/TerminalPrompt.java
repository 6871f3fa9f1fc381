// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import io.jenkins.plugins.awsdevops.core.problem.PlatformException;
import io.jenkins.plugins.awsdevops.runner.ask.Answer;
import io.jenkins.plugins.awsdevops.runner.ask.Question;
import io.jenkins.plugins.awsdevops.runner.ask.QuestionParameter;
import io.jenkins.plugins.awsdevops.runner.ask.Questions;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Asks the person at the terminal, one question at a time. What is typed is answered as any other process would answer,
 * so an answer from elsewhere that comes first counts.
 */
final class TerminalPrompt {
    private static final Object ONE_AT_A_TIME = new Object();

    private final BufferedReader in;
    private final PrintWriter out;

    TerminalPrompt(BufferedReader in, PrintWriter out) {
        this.in = in;
        this.out = out;
    }

    /** Since Java 22 there is a console without a terminal as well. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isThere() {
        Console console = System.console();
        try {
            return console != null
                    && Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Console.isTerminal takes no arguments", e);
        }
    }

    /** Asks on a thread of its own, which does not keep the runner alive: nobody can take a read from a terminal back. */
    static void ask(Question question, Questions questions) {
        Console console = System.console();
        Thread thread = new Thread(
                () -> {
                    synchronized (ONE_AT_A_TIME) {
                        new TerminalPrompt(new BufferedReader(console.reader()), console.writer())
                                .run(question, questions, System.getProperty("user.name"));
                    }
                },
                "input-" + question.step());
        thread.setDaemon(true);
        thread.start();
    }

    /** Asks until there is an answer, from here or from elsewhere, or nothing more can be read. */
    void run(Question question, Questions questions, String user) {
        try {
            while (questions.answer(question.step()).isEmpty()) {
                String verdict = line(question.message() + " [y = " + question.ok() + ", n = Abort]: ");
                if (verdict.matches("(?i)n|no|abort")) {
                    answer(question, questions, Answer.abort(user));
                } else if (verdict.matches("(?i)y|yes") || verdict.equalsIgnoreCase(question.ok())) {
                    answer(question, questions, new Answer(true, user, values(question)));
                }
            }
        } catch (IOException closed) {
            out.println("Nothing more can be read from the terminal: " + closed.getMessage()
                    + ". Answer with devops approve.");
            out.flush();
        }
    }

    private void answer(Question question, Questions questions, Answer answer) {
        try {
            questions.answer(question, answer);
        } catch (PlatformException refused) {
            out.println(refused.getMessage());
            out.flush();
        }
    }

    private Map<String, String> values(Question question) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        for (QuestionParameter parameter : question.parameters()) {
            String choices = parameter.choices().isEmpty() ? "" : " (" + String.join(", ", parameter.choices()) + ")";
            String value = line(parameter.name() + choices + " [" + parameter.standard() + "]: ");
            if (!value.isEmpty()) {
                values.put(parameter.name(), value);
            }
        }
        return values;
    }

    private String line(String prompt) throws IOException {
        out.print(prompt);
        out.flush();
        String line = in.readLine();
        if (line == null) {
            throw new IOException("end of input");
        }
        return line.strip();
    }
}
