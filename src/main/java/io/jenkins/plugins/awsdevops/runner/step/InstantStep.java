// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

/**
 * A step that is one function: it ends at once and has no effect outside of the run.
 *
 * @param does the function; it may block only for a moment
 */
record InstantStep(Signature signature, Does does) implements Step {
    /** What a step does: its value may be null. */
    @FunctionalInterface
    interface Does {
        Object run(Given given, StepContext context) throws Exception;
    }

    @Override
    public StepExecution execution(Given given) {
        return new InstantExecution() {
            private static final long serialVersionUID = 1L;

            @Override
            protected Object run() throws Exception {
                return does.run(given, context());
            }
        };
    }
}
