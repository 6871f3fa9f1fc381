// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import hudson.AbortException;
import hudson.model.Result;
import jenkins.model.CauseOfInterruption;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;

/** {@code catchError { ... }} and {@code warnError('message') { ... }}: a failure of the body becomes a result. */
final class CatchErrorStep implements Step {
    private final Signature signature;
    private final Result otherwise;

    private CatchErrorStep(Signature signature, Result otherwise) {
        this.signature = signature;
        this.otherwise = otherwise;
    }

    static CatchErrorStep catchError() {
        return new CatchErrorStep(
                Signature.of("catchError", "org.jenkinsci.plugins.workflow.steps.CatchErrorStep")
                        .takes("message", String.class)
                        .takes("buildResult", String.class)
                        .takes("stageResult", String.class)
                        .takes("catchInterruptions", boolean.class)
                        .withBody(),
                Result.FAILURE);
    }

    static CatchErrorStep warnError() {
        return new CatchErrorStep(
                Signature.of("warnError", "org.jenkinsci.plugins.workflow.steps.WarnErrorStep")
                        .sole("message", String.class)
                        .takes("catchInterruptions", boolean.class)
                        .withBody(),
                Result.UNSTABLE);
    }

    @Override
    public Signature signature() {
        return signature;
    }

    @Override
    public StepExecution execution(Given given) {
        if (signature.soleParameter().isPresent()) {
            MessageSteps.message(given, signature);
        }
        Result build = result(given, "buildResult", otherwise);
        return new Execution(given, build, result(given, "stageResult", build));
    }

    private Result result(Given given, String parameter, Result ifLeftOut) {
        String name = given.text(parameter);
        if (name == null) {
            return given.has(parameter) ? Result.SUCCESS : ifLeftOut;
        }
        Result result = Result.fromString(name);
        if (!result.toString().equalsIgnoreCase(name)) {
            throw signature.refuse(
                    given,
                    parameter + " is invalid: " + name
                            + ". Valid options are SUCCESS, UNSTABLE, FAILURE, NOT_BUILT and ABORTED.");
        }
        return result;
    }

    private static final class Execution extends BlockExecution {
        private static final long serialVersionUID = 1L;

        private final String message;
        private final Result build;
        private final Result stage;
        private final boolean catchInterruptions;

        Execution(Given given, Result build, Result stage) {
            super(given);
            this.message = given.text("message", "").strip();
            this.build = build;
            this.stage = stage;
            this.catchInterruptions = given.flag("catchInterruptions", true);
        }

        @Override
        public void start() {
            runBody(context().place());
        }

        @Override
        public void bodyEnded(Object value) {
            context().success(null);
        }

        @Override
        public void bodyFailed(Throwable cause) {
            Result newBuild = build;
            Result newStage = stage;
            if (cause instanceof FlowInterruptedException stopped) {
                if (!catchInterruptions && stopped.isActualInterruption()) {
                    context().failure(cause);
                    return;
                }
                newBuild = stopped.getResult();
                newStage = stopped.getResult();
            }
            tell(cause);
            Stages.mark(context(), newStage);
            Result before = context().run().result().orElse(Result.SUCCESS);
            if (newBuild.isWorseThan(before)) {
                context().log("Setting overall build result to " + newBuild);
                context().run().worsen(newBuild);
            }
            context().success(null);
        }

        private void tell(Throwable cause) {
            if (!message.isEmpty()) {
                context().log("ERROR: " + message);
            }
            if (cause instanceof AbortException) {
                context().log("ERROR: " + cause.getMessage());
            } else if (cause instanceof FlowInterruptedException stopped) {
                stopped.getCauses().stream()
                        .map(CauseOfInterruption::getShortDescription)
                        .forEach(context()::log);
            } else {
                context().log(StackText.of(cause));
            }
        }
    }
}
