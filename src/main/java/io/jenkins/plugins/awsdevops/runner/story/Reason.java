// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.story;

import hudson.model.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a run did not succeed: a failure where it began. Failures that the pipeline caught are none.
 *
 * @param call the step that failed, none where it was the script itself
 */
public record Reason(Scope scope, Optional<Call> call, String error) {

    /** {@return the reasons in the order of the stages; empty for a run that succeeded or has not ended} */
    public static List<Reason> of(RunStory story) {
        List<Reason> reasons = new ArrayList<>();
        if (story.result().isEmpty() || story.result().get() == Result.SUCCESS) {
            return reasons;
        }
        collect(story, story.run(), reasons);
        if (reasons.isEmpty()) {
            lastFailureOutside(story).ifPresent(reasons::add);
        }
        return reasons;
    }

    /** {@return where it failed: {@code Checks > lint: sh (Hadolint)}; empty if neither stage nor step is known} */
    public String title() {
        String path = scope.pathText();
        String step = call.map(Call::title).orElse("");
        return path + (path.isEmpty() || step.isEmpty() ? "" : ": ") + step;
    }

    private static void collect(RunStory story, Scope scope, List<Reason> reasons) {
        boolean inside = false;
        for (Scope child : scope.children()) {
            if (isStoppedBySibling(child)) {
                continue;
            }
            collect(story, child, reasons);
            inside |= child.failed() && (child.error().equals(scope.error()) || child.isBranch());
        }
        if (!inside && scope.failed() && !scope.error().isEmpty()) {
            reasons.add(new Reason(scope, origin(story, scope), scope.error()));
        }
    }

    /** A branch that {@code failFast} stopped is no reason: the branch that its message names is. */
    private static boolean isStoppedBySibling(Scope branch) {
        return branch.isBranch()
                && branch.result().equals(Optional.of(Result.ABORTED))
                && branch.parent().stream()
                        .flatMap(around -> around.children().stream())
                        .anyMatch(
                                other -> other.isBranch() && branch.error().equals("Failed in branch " + other.name()));
    }

    private static Optional<Call> origin(RunStory story, Scope scope) {
        return story.calls().stream()
                .filter(call ->
                        call.scope() == scope && call.isOrigin() && call.error().equals(scope.error()))
                .reduce((first, second) -> second);
    }

    private static Optional<Reason> lastFailureOutside(RunStory story) {
        return story.calls().stream()
                .filter(call -> call.scope() == story.run() && call.isOrigin())
                .reduce((first, second) -> second)
                .map(call -> new Reason(call.scope(), Optional.of(call), call.error()));
    }
}
