// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.library;

import java.nio.file.Path;

/**
 * A loaded library.
 *
 * @param version what the script asked for; empty if nothing
 * @param origin where it was found; its resources are read there
 * @param sources the copy of its {@code vars} and {@code src} that this run compiles
 */
public record Library(String name, String version, Path origin, Path sources) {}
