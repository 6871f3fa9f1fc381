// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps;

import com.cloudbees.groovy.cps.Continuable;
import io.jenkins.plugins.awsdevops.runner.step.Body;

/** A body as the interpreter knows it. */
interface ScriptBody extends Body {
    /** {@return what the body has to do, not yet begun} */
    Continuable strand();
}
