// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

/**
 * A built-in step. It names its parameters and makes executions; it has no state of its own.
 *
 * @see InstantExecution for steps that finish at once
 * @see WorkExecution for steps that work or wait on a file system, a network, a process
 * @see BlockExecution for steps that run a body
 */
public interface Step {
    Signature signature();

    /** {@return a new execution} It only stores its arguments; it refuses them when it starts. */
    StepExecution execution(Given given);
}
