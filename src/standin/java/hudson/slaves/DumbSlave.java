// SPDX-License-Identifier: MIT
package hudson.slaves;

import hudson.model.Slave;

public final class DumbSlave extends Slave {
    private static final long serialVersionUID = 1L;

    private DumbSlave() {}
}
