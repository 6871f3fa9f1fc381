// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import hudson.AbortException;
import hudson.model.Result;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import io.jenkins.plugins.awsdevops.core.problem.PlatformException;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import java.util.LinkedHashMap;
import java.util.Optional;

/** A step of the platform as a step of the runner: its outcome has its consequence. */
final class PlatformStepCall implements Step {
    private final PlatformStep<?> step;

    PlatformStepCall(PlatformStep<?> step) {
        this.step = step;
    }

    @Override
    public Signature signature() {
        Signature signature = Signature.of(step.name(), step.name()).takesAnything();
        return step.inNode() ? signature.insideNode() : signature;
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
                outcome = StepTable.get(step).call(site(), given.all());
            } catch (PlatformException e) {
                throw new AbortException(e.getMessage());
            }
            return value(outcome);
        }

        /** What may be done twice is, after a kill in the middle; what may not says that it is not. */
        @Override
        public void resume() throws Exception {
            try {
                Optional<Outcome> end = StepTable.get(step).afterKill(site(), given.all());
                if (end.isEmpty()) {
                    super.resume();
                } else {
                    context().success(value(end.get()));
                }
            } catch (PlatformException e) {
                context().failure(new AbortException(e.getMessage()));
            }
        }

        /** One that is not made again has its outcome saved before the script goes on. */
        @Override
        public boolean isRepeatable() {
            return StepTable.get(step).afterKill().isEmpty();
        }

        private Site site() {
            return new Site(
                    context()::workspace, context()::log, Services.of(context().run()));
        }

        private Object value(Outcome outcome) throws AbortException {
            context().run().tell(new RunEvent.Noted(context().id(), step, outcome.values()));
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
