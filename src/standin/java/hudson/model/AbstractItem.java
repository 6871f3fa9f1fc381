// SPDX-License-Identifier: MIT
package hudson.model;

public abstract class AbstractItem extends Actionable implements Item {
    @Override
    public String getName() {
        throw new UnsupportedOperationException("only in Jenkins");
    }
}
