// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.event;

import hudson.model.Result;
import java.util.List;

/**
 * Something that happened in a run. Ids are those of the run's flow: small numbers, each used once; a step's parent is
 * the block that it runs in, 0 for the run itself.
 */
public sealed interface RunEvent {
    /** The first event of a run. */
    record RunBegan(String run, String job, int number) implements RunEvent {}

    /** The run goes on after its process had ended. */
    record RunResumed(String run) implements RunEvent {}

    /** The last event of a run. */
    record RunEnded(String run, Result result) implements RunEvent {}

    /** @param branch names of the parallel branches around it, outermost first */
    record StageBegan(int id, int parent, List<String> branch, String name) implements RunEvent {}

    /** @param error message of the exception that ended it, empty if none did */
    record StageEnded(int id, String name, Result result, String error) implements RunEvent {}

    /**
     * A branch of {@code parallel} begins; all of one step begin together.
     *
     * @param parent the id of the step
     * @param branch names of the branches around it, outermost first, without its own
     */
    record BranchBegan(int id, int parent, List<String> branch, String name) implements RunEvent {}

    /** @param error message of the exception that ended it, empty if none did */
    record BranchEnded(int id, String name, Result result, String error) implements RunEvent {}

    /** @param argument what tells one call from another: the sole argument or the label, shortened; may be empty */
    record StepBegan(int id, int parent, List<String> branch, String step, String argument) implements RunEvent {}

    record StepEnded(int id, String step, String error) implements RunEvent {}

    /** @param step the step that wrote it, 0 if none did */
    record LogLine(int step, List<String> branch, String text) implements RunEvent {}

    /** Advice for the person at the console; it is no part of the log. */
    record Hint(String text) implements RunEvent {}

    /** A step has something to keep for the report: {@code kind} is its name there. */
    record Noted(int step, String kind, java.util.Map<String, Object> values) implements RunEvent {}
}
