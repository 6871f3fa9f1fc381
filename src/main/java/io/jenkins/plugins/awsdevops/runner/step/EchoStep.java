// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

/** {@code echo 'text'} */
final class EchoStep implements Step {
    @Override
    public Signature signature() {
        return Signature.of("echo", "org.jenkinsci.plugins.workflow.steps.EchoStep")
                .sole("message", String.class);
    }

    @Override
    public StepExecution execution(Given given) {
        return new Execution(given.text("message"));
    }

    private static final class Execution extends InstantExecution {
        private static final long serialVersionUID = 1L;

        private final String message;

        Execution(String message) {
            this.message = message;
        }

        @Override
        protected Object run() {
            context().log(String.valueOf(message));
            return null;
        }
    }
}
