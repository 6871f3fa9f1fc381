// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import hudson.AbortException;
import io.jenkins.plugins.awsdevops.core.data.Arguments;
import io.jenkins.plugins.awsdevops.core.problem.PlatformException;
import java.io.Serializable;
import java.util.Map;

/**
 * A call of a step with its named arguments. It is saved with a running build, so it holds plain values only; the request
 * record is bound where it is needed.
 *
 * @param <R> the request record of the step
 */
abstract class StepCall<R extends Record> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String step;
    private final Class<R> request;
    private final Map<String, Object> arguments;

    /**
     * @param step the name of the step, for messages
     * @param parameters the step, whose getters have the names of the request's components; not by its type, which an
     *     agent would then fetch with all that it extends
     */
    StepCall(String step, Class<R> request, Object parameters) {
        this.step = step;
        this.request = request;
        this.arguments = StepParameters.of(request, parameters);
    }

    /** Refuses arguments that can never work. */
    final void check() throws AbortException {
        try {
            bind();
        } catch (PlatformException e) {
            throw Refusal.of(e);
        }
    }

    final R bind() {
        return Arguments.bind(step, request, arguments);
    }
}
