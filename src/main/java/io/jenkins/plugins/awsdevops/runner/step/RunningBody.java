// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import java.io.Serializable;

/** A body that is being run. */
public interface RunningBody extends Serializable {
    /** Ends it: the steps that it is in are stopped, and it fails with {@code cause} unless the script catches that. */
    void stop(Throwable cause);
}
