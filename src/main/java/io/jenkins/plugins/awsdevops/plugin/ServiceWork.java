// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import java.util.Optional;

/**
 * The core call of a step that speaks to a service outside; it is made on the controller, where the credentials are.
 *
 * @param <R> the request record of the step
 */
public abstract class ServiceWork<R extends Record> extends StepCall<R> {
    private static final long serialVersionUID = 1L;

    /**
     * @param step the name of the step, for messages
     * @param parameters the step, whose getters have the names of the request's components
     */
    protected ServiceWork(String step, Class<R> request, Object parameters) {
        super(step, request, parameters);
    }

    /** Makes the core call. It ends soon after its thread is interrupted. */
    protected abstract Outcome run(Workbench workbench, R request) throws InterruptedException;

    /**
     * {@return how the step ends when the controller went down during the call; empty if the call may be made again} For
     * calls whose effect would show twice.
     */
    protected Optional<Outcome> afterRestart(Workbench workbench, R request) {
        return Optional.empty();
    }

    final Outcome run(Workbench workbench) throws InterruptedException {
        return run(workbench, bind());
    }

    final Optional<Outcome> afterRestart(Workbench workbench) {
        return afterRestart(workbench, bind());
    }
}
