// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.library;

import java.nio.file.Path;

/**
 * A library that a run may load.
 *
 * @param root folder with {@code vars}, {@code src} and {@code resources}; may be inside a jar
 * @param implicit whether every Jenkinsfile has it without asking
 */
public record LibraryDefinition(String name, Path root, boolean implicit) {}
