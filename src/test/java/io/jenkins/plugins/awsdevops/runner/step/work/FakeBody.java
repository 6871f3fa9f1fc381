// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import io.jenkins.plugins.awsdevops.runner.step.Body;
import io.jenkins.plugins.awsdevops.runner.step.Place;

/** A block: what it does in the place that the step gives it. */
@FunctionalInterface
interface FakeBody extends Body {
    Object run(Place place) throws Exception;
}
