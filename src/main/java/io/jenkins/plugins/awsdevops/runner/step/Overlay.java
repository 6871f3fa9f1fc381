// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;

/**
 * Variables that a block sets. It is saved with the program: one that sets secrets keeps the ids of the credentials and
 * asks the run for them.
 */
public interface Overlay extends Serializable {
    void apply(Map<String, String> environment, Run run);

    /** {@return the names of the variables whose values are secret} */
    default Set<String> sensitive(Run run) {
        return Set.of();
    }
}
