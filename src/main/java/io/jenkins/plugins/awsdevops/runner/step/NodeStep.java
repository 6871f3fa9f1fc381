// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import java.nio.file.Path;

/** {@code node('label') { ... }}: this machine, whatever the label, with a workspace that no other node block uses. */
final class NodeStep implements Step {
    @Override
    public Signature signature() {
        return Signature.of("node", "org.jenkinsci.plugins.workflow.support.steps.ExecutorStep")
                .sole("label", String.class)
                .withBody();
    }

    @Override
    public StepExecution execution(Given given) {
        return new Execution(given);
    }

    private static final class Execution extends BlockExecution {
        private static final long serialVersionUID = 1L;

        private final String label;
        private String workspace;

        Execution(Given given) {
            super(given);
            this.label = given.text("label", "");
        }

        @Override
        public void start() {
            Path taken = context().run().freeWorkspaces().take(context().run().job());
            workspace = taken.toString();
            runBody(NodePlace.of(context(), taken, label));
        }

        @Override
        public void resume() {
            context().run().freeWorkspaces().takeAgain(Path.of(workspace));
        }

        @Override
        public void bodyEnded(Object value) {
            context().run().freeWorkspaces().release(Path.of(workspace));
            context().success(value);
        }

        @Override
        public void bodyFailed(Throwable cause) {
            context().run().freeWorkspaces().release(Path.of(workspace));
            context().failure(cause);
        }
    }
}
