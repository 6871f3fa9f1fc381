// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.shell;

import java.nio.file.Path;
import java.util.Map;

/**
 * A shell script to run.
 *
 * @param text run by {@code /bin/sh -xe}, or by its own interpreter if it starts with {@code #!}
 * @param folder the working folder; must exist
 * @param environment the whole environment: nothing is inherited from the runner
 * @param captured whether standard output is kept for {@link ControlFolder#output} instead of going to the log
 */
public record Script(String text, Path folder, Map<String, String> environment, boolean captured) {
    public Script {
        environment = Map.copyOf(environment);
    }

    boolean namesItsInterpreter() {
        return text.startsWith("#!");
    }

    /** Without the environment, which may hold secrets. */
    @Override
    public String toString() {
        return "Script in " + folder + (captured ? ", captured" : "");
    }
}
