// SPDX-License-Identifier: MIT
package hudson.model;

public abstract class Actionable implements ModelObject {
    public boolean addOrReplaceAction(Action a) {
        throw new UnsupportedOperationException("only in Jenkins");
    }

    public <T extends Action> T getAction(Class<T> type) {
        throw new UnsupportedOperationException("only in Jenkins");
    }
}
