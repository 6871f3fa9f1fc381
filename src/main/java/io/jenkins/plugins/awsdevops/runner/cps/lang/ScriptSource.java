// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

/**
 * A script before it is compiled.
 *
 * @param name the name of its class: {@code WorkflowScript} for the Jenkinsfile, {@code Script1} and so on for files that are loaded
 * @param text Groovy
 */
public record ScriptSource(String name, String text) {
    /** The name that a Jenkinsfile has in Jenkins. */
    public static final String JENKINSFILE = "WorkflowScript";

    /** The name of its file in messages. */
    String file() {
        return name.equals(JENKINSFILE) ? name : name + ".groovy";
    }

    /** The text of a Jenkinsfile under its name. */
    public static ScriptSource jenkinsfile(String text) {
        return new ScriptSource(JENKINSFILE, text);
    }
}
