// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import hudson.model.Result;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent;

/** {@code stage('name') { ... }}, and the old form without a block. */
final class StageStep implements Step {
    private static final Signature SIGNATURE = Signature.of(
                    "stage", "org.jenkinsci.plugins.workflow.support.steps.StageStep")
            .sole("name", String.class)
            .takes("concurrency", int.class)
            .withBody();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public StepExecution execution(Given given) {
        String name = given.text("name", "");
        if (name.isEmpty()) {
            throw SIGNATURE.refuse(given, "must specify name");
        }
        return given.body().isPresent() ? new Execution(given, name) : new Marker();
    }

    private static final class Execution extends BlockExecution {
        private static final long serialVersionUID = 1L;

        private final String name;

        Execution(Given given, String name) {
            super(given);
            this.name = name;
        }

        @Override
        public void start() {
            Place place = context().place();
            context().run().tell(new RunEvent.StageBegan(context().id(), place.stage(), place.branch(), name));
            runBody(place.inStage(context().id()).with(Variables.of("STAGE_NAME", name)));
        }

        @Override
        public void bodyEnded(Object value) {
            ended(Result.SUCCESS, "");
            context().success(value);
        }

        @Override
        public void bodyFailed(Throwable cause) {
            ended(Stages.result(cause), ErrorText.of(cause));
            context().failure(cause);
        }

        private void ended(Result result, String error) {
            Result marked = Stages.result(context().run(), context().id());
            context().run().tell(new RunEvent.StageEnded(context().id(), name, result.combine(marked), error));
        }
    }

    private static final class Marker extends InstantExecution {
        private static final long serialVersionUID = 1L;

        @Override
        protected Object run() {
            context().log("Using the ‘stage’ step without a block argument is deprecated");
            return null;
        }
    }
}
