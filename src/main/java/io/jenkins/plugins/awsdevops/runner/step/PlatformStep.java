// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import io.jenkins.plugins.awsdevops.core.data.Arguments;
import io.jenkins.plugins.awsdevops.core.data.Parameter;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A step of the platform as the runner knows it: a name bound to a core call.
 *
 * @param <R> the request record whose components are the step's parameters
 * @param inNode whether it works in a folder, and so only within {@code node}
 * @param preview what it would send, as text, without sending; if it can say so
 * @param afterKill how it ends when the runner was killed during the call; empty if the call may be made again
 */
public record PlatformStep<R extends Record>(
        String name,
        Class<R> request,
        Work<R> work,
        boolean inNode,
        Optional<Function<R, String>> preview,
        Optional<Work<R>> afterKill) {

    /** The core call. */
    @FunctionalInterface
    public interface Work<R> {
        Outcome run(Site site, R request) throws InterruptedException;
    }

    /** A step that works in the current folder. */
    PlatformStep(String name, Class<R> request, Work<R> work) {
        this(name, request, work, true, Optional.empty(), Optional.empty());
    }

    /** {@return a step that speaks to a service outside} */
    static <R extends Record> PlatformStep<R> outside(
            String name, Class<R> request, Work<R> work, Function<R, String> preview) {
        return new PlatformStep<>(name, request, work, false, Optional.of(preview), Optional.empty());
    }

    /** {@return the same step, which is not repeated after a kill but ends so} */
    PlatformStep<R> endsAfterKill(Work<R> end) {
        return new PlatformStep<>(name, request, work, inNode, preview, Optional.of(end));
    }

    public List<Parameter> parameters() {
        return Parameter.of(request);
    }

    /**
     * Binds the named arguments and makes the core call.
     *
     * @throws io.jenkins.plugins.awsdevops.core.problem.BadArgumentException if the arguments can never work
     * @throws io.jenkins.plugins.awsdevops.core.problem.PlatformException if it could not be done
     */
    public Outcome call(Site site, Map<String, ?> arguments) throws InterruptedException {
        return work.run(site, bind(arguments));
    }

    /** {@return what would be sent; empty if the step cannot say so} */
    public Optional<String> preview(Map<String, ?> arguments) {
        R bound = bind(arguments);
        return preview.map(text -> text.apply(bound));
    }

    /** {@return how the step ends after the runner was killed during the call; empty if it is to be made again} */
    Optional<Outcome> afterKill(Site site, Map<String, ?> arguments) throws InterruptedException {
        return afterKill.isEmpty()
                ? Optional.empty()
                : Optional.of(afterKill.get().run(site, bind(arguments)));
    }

    private R bind(Map<String, ?> arguments) {
        return Arguments.bind(name, request, arguments);
    }
}
