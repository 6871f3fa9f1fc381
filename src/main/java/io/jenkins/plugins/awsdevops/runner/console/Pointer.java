// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.console;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where something is that the run leaves behind.
 *
 * @param label what it is, for instance {@code Report}
 * @param shown the path as it is printed
 */
public record Pointer(String label, Path path, String shown) {
    /** {@return whether it is there: a folder of artifacts is only made when there is one} */
    boolean exists() {
        return Files.exists(path);
    }
}
