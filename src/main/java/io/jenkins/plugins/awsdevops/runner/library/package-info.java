// SPDX-License-Identifier: MIT
/** Shared libraries by the rules of Jenkins: {@code vars}, {@code src}, {@code resources}. */
package io.jenkins.plugins.awsdevops.runner.library;
