// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps;

import io.jenkins.plugins.awsdevops.runner.step.Run;
import io.jenkins.plugins.awsdevops.runner.step.Step;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** What an interpreter asks of the one who runs it. */
public interface Host {
    Run run();

    Optional<Step> step(String name);

    /** {@return the names of all steps, sorted} */
    Collection<String> stepNames();

    /** {@return the names that make a described object, sorted} */
    Collection<String> symbols();

    /** {@return the value of a variable that this host adds, for instance {@code scm}} */
    Optional<Object> variable(String name);

    Timers timers();

    ExecutorService workers();

    /**
     * Keeps the program on disk; when this returns, a kill does not lose it.
     *
     * @throws io.jenkins.plugins.awsdevops.core.problem.OperationFailedException if it could not be kept; the one kept
     *     before is then still there, and the interpreter stops
     */
    void save(byte[] program);
}
