// SPDX-License-Identifier: MIT
package org.jenkinsci.plugins.workflow.actions;

import hudson.model.Result;

/** Holds result and message, so that unit tests can look at them. */
public class WarningAction implements PersistentAction {
    private final Result result;
    private String message;

    public WarningAction(Result result) {
        this.result = result;
    }

    public WarningAction withMessage(String message) {
        this.message = message;
        return this;
    }

    public String getMessage() {
        return message;
    }

    public Result getResult() {
        return result;
    }

    @Override
    public String getDisplayName() {
        throw new UnsupportedOperationException("only in Jenkins");
    }

    @Override
    public String getIconFileName() {
        throw new UnsupportedOperationException("only in Jenkins");
    }

    @Override
    public String getUrlName() {
        throw new UnsupportedOperationException("only in Jenkins");
    }
}
