// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import io.jenkins.plugins.awsdevops.core.http.Destinations;
import io.jenkins.plugins.awsdevops.core.http.NoAnswerException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Keeps a pipeline from reaching, through the controller, what only the controller can reach: services on the controller
 * itself, and the metadata service of its cloud. A name that is not known here is left to the proxy.
 *
 * @param off whether an administrator has switched this off
 */
record OutsideOnly(boolean off) implements Destinations {
    static final String OPT_OUT = "io.jenkins.plugins.awsdevops.allowLocalTargets";

    @Override
    public void check(URI target) throws NoAnswerException {
        if (off) {
            return;
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(target.getHost())) {
                if (address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isAnyLocalAddress()) {
                    throw new NoAnswerException(
                            target.getHost()
                                    + " is an address of the Jenkins controller itself, which pipelines may not"
                                    + " call (an administrator can allow it with -D" + OPT_OUT + "=true)",
                            false,
                            new UnknownHostException(target.getHost()));
                }
            }
        } catch (UnknownHostException e) {
            // the proxy may know the name; without one the call fails with a sentence of its own
            return;
        }
    }
}
