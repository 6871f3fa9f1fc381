// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.local;

/** What goes wrong, or happens in between, at the next request to a local server. */
public sealed interface Fault {
    /** Answers this; nothing is carried out. */
    record Answer(Reply reply) implements Fault {}

    /** Carries the request out and breaks off the connection without an answer. */
    record LostAnswer() implements Fault {}

    /** Carries the request out and answers this instead. */
    record WrongAnswer(Reply reply) implements Fault {}

    /** Neither carries out nor answers, until the server is closed. */
    record Silence() implements Fault {}

    /** Lets something else happen before the request is carried out. */
    record Meanwhile(Runnable happens) implements Fault {}
}
