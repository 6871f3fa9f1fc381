// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import hudson.AbortException;
import hudson.model.Result;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import io.jenkins.plugins.awsdevops.core.problem.PlatformException;
import java.util.LinkedHashMap;

/** A step of the platform as a step of the runner: it works in the current folder, and its outcome has its consequence. */
final class PlatformStepCall implements Step {
    private final PlatformStep<?> step;

    PlatformStepCall(PlatformStep<?> step) {
        this.step = step;
    }

    @Override
    public Signature signature() {
        return Signature.of(step.name(), step.name()).takesAnything().insideNode();
    }

    @Override
    public StepExecution execution(Given given) {
        return new Execution(step.name(), given);
    }

    private static final class Execution extends WorkExecution {
        private static final long serialVersionUID = 1L;

        private final String step;
        private final Given given;

        Execution(String step, Given given) {
            this.step = step;
            this.given = given;
        }

        @Override
        protected Object work() throws AbortException, InterruptedException {
            Outcome outcome;
            try {
                outcome = StepTable.get(step).call(new Site(context().workspace(), context()::log), given.all());
            } catch (PlatformException e) {
                throw new AbortException(e.getMessage());
            }
            return value(outcome);
        }

        private Object value(Outcome outcome) throws AbortException {
            return switch (outcome.consequence()) {
                case NONE -> new LinkedHashMap<>(outcome.values());
                case UNSTABLE -> {
                    context().log("WARNING: " + outcome.message());
                    context().post(() -> Stages.worsen(context(), Result.UNSTABLE));
                    yield new LinkedHashMap<>(outcome.values());
                }
                case ERROR -> throw new AbortException(outcome.message());
            };
        }
    }
}
