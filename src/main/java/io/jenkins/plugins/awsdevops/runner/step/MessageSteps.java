// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import hudson.AbortException;
import hudson.model.Result;
import java.util.List;

/** The steps that only say something. */
final class MessageSteps {
    private static final String ROOM = "org.jenkinsci.plugins.workflow.steps.";

    private MessageSteps() {}

    static List<Step> all() {
        return List.of(
                new InstantStep(
                        Signature.of("echo", ROOM + "EchoStep").sole("message", String.class), (given, context) -> {
                            context.log(String.valueOf(given.text("message")));
                            return null;
                        }),
                new InstantStep(
                        Signature.of("error", ROOM + "ErrorStep").sole("message", String.class), (given, context) -> {
                            throw new AbortException(given.text("message"));
                        }),
                new InstantStep(
                        Signature.of("unstable", ROOM + "UnstableStep").sole("message", String.class),
                        (given, context) -> {
                            context.log("WARNING: " + given.text("message"));
                            Stages.worsen(context, Result.UNSTABLE);
                            return null;
                        }),
                new InstantStep(
                        Signature.of("build", "org.jenkinsci.plugins.workflow.support.steps.build.BuildTriggerStep")
                                .sole("job", String.class)
                                .takes("parameters", List.class)
                                .takes("wait", boolean.class)
                                .takes("propagate", boolean.class)
                                .takes("quietPeriod", int.class),
                        (given, context) -> {
                            throw new AbortException("No item named " + given.text("job") + " found");
                        }));
    }
}
