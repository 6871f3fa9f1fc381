// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.preview;

import io.jenkins.plugins.awsdevops.runner.step.Given;
import io.jenkins.plugins.awsdevops.runner.step.NodePlace;

/** The workspace of a dry run: the folder that it was started in, from which {@code load} reads and to which nothing writes. */
final class InSource {
    private InSource() {}

    /** {@return the place of the body of a {@code node}} */
    static Inside.Where of(Given given) {
        String label = given.text("label", "");
        return context -> NodePlace.of(context, context.run().source(), label);
    }
}
