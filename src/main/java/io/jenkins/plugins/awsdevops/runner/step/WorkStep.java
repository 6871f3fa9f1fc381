// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

/**
 * A step that is one function, performed on a worker. After a kill in the middle it is performed again: so it must come
 * to the same end when it is done twice.
 *
 * @param changes whether it changes anything outside of the run, so that its call must be on disk before
 */
record WorkStep(Signature signature, boolean changes, InstantStep.Does does) implements Step {
    @Override
    public StepExecution execution(Given given) {
        return new Execution(signature.name(), given, changes);
    }

    private static final class Execution extends WorkExecution {
        private static final long serialVersionUID = 1L;

        private final String step;
        private final Given given;
        private final boolean changes;

        Execution(String step, Given given, boolean changes) {
            this.step = step;
            this.given = given;
            this.changes = changes;
        }

        @Override
        protected Object work() throws Exception {
            WorkStep found = (WorkStep) BuiltinSteps.find(step).orElseThrow();
            return found.does.run(given, context());
        }

        @Override
        public boolean writesAhead() {
            return changes;
        }
    }
}
