// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import java.io.Serializable;
import java.util.function.UnaryOperator;

/**
 * Changes the lines of the log inside a block: masks secrets, adds times. It is saved with the program; one that masks
 * keeps the ids of the credentials and asks the run for them.
 */
@FunctionalInterface
public interface LineFilter extends Serializable {
    /** {@return what changes one line} Asked once in each process. */
    UnaryOperator<String> open(Run run);
}
