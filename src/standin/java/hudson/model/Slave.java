// SPDX-License-Identifier: MIT
package hudson.model;

import java.io.Serializable;

public abstract class Slave extends Node implements Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public String getNodeName() {
        throw new UnsupportedOperationException("only in Jenkins");
    }
}
