// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import hudson.AbortException;

/** {@code error 'text'} */
final class ErrorStep implements Step {
    @Override
    public Signature signature() {
        return Signature.of("error", "org.jenkinsci.plugins.workflow.steps.ErrorStep")
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
        protected Object run() throws AbortException {
            throw new AbortException(message);
        }
    }
}
