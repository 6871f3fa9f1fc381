// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import io.jenkins.plugins.awsdevops.core.data.Arguments;
import io.jenkins.plugins.awsdevops.core.data.Parameter;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import java.util.List;
import java.util.Map;

/**
 * A step of the platform as the runner knows it: a name bound to a core call.
 *
 * @param <R> the request record whose components are the step's parameters
 */
public record PlatformStep<R extends Record>(String name, Class<R> request, Work<R> work) {

    /** The core call. */
    @FunctionalInterface
    public interface Work<R> {
        Outcome run(Site site, R request) throws InterruptedException;
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
        return work.run(site, Arguments.bind(name, request, arguments));
    }
}
