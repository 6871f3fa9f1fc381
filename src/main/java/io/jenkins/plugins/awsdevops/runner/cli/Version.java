// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the manifest of the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {
            "devops " + (version == null ? "(built from classes)" : version),
            "Java " + Runtime.version() + ", groovy-cps on Groovy " + groovy.lang.GroovySystem.getVersion()
        };
    }
}
