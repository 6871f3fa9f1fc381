// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps;

import java.util.Collection;

/** A Jenkinsfile asks with {@code @Library} for libraries that are not there. Its text is what Jenkins prints. */
final class LibrariesMissingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String text;

    LibrariesMissingException(String script, Collection<String> missing) {
        super("Could not find any definition of libraries " + missing);
        this.text = "org.codehaus.groovy.control.MultipleCompilationErrorsException: startup failed:\n" + script
                + ": Loading libraries failed\n\n1 error\n";
    }

    @Override
    @SuppressWarnings("OverrideThrowableToString") // Jenkins prints the text where others print name and message
    public String toString() {
        return "ERROR: " + getMessage() + "\n" + text;
    }
}
