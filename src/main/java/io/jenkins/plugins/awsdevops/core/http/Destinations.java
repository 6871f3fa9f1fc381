// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.http;

import java.net.URI;

/** Where requests may go. */
@FunctionalInterface
public interface Destinations {
    /** @throws NoAnswerException if nothing may be sent there; the reason says why and who can change it */
    void check(URI target) throws NoAnswerException;
}
