// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import hudson.AbortException;
import hudson.model.Result;
import java.util.List;

/** The steps that only say something. */
final class MessageSteps {
    private static final String ROOM = "org.jenkinsci.plugins.workflow.steps.";

    private static final Signature UNSTABLE =
            Signature.of("unstable", ROOM + "UnstableStep").sole("message", String.class);

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
                new InstantStep(UNSTABLE, (given, context) -> {
                    context.log("WARNING: " + message(given, UNSTABLE));
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

    /** {@return the message, trimmed, of a step that demands one} */
    static String message(Given given, Signature signature) {
        String message = given.text("message", "").strip();
        if (message.isEmpty()) {
            throw signature.refuse(given, "A non-empty message is required");
        }
        return message;
    }
}
