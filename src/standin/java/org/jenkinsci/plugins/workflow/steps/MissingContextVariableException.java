// SPDX-License-Identifier: MIT
package org.jenkinsci.plugins.workflow.steps;

/** A step was called outside of the block that gives it what it needs: {@code sh} outside of {@code node}. */
public class MissingContextVariableException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * The runner's own: the real one is made from classes that do not exist here.
     *
     * @param type the full name of the missing class, {@code hudson.FilePath} for a workspace
     * @param step the step that was called
     * @param provider the step that would give it, {@code node} for a workspace
     */
    public MissingContextVariableException(String type, String step, String provider) {
        super("Required context class " + type + " is missing\nPerhaps you forgot to surround the " + step
                + " step with a step that provides this, such as: " + provider);
    }
}
