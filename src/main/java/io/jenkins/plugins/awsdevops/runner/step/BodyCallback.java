// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import java.io.Serializable;

/** Hears how a body ended. It is saved with the program, so it keeps nothing but small serialisable state. */
public interface BodyCallback extends Serializable {
    /** @param value what the closure returned, may be null */
    void bodyEnded(Object value) throws Exception;

    void bodyFailed(Throwable cause) throws Exception;
}
