// SPDX-License-Identifier: MIT
/** Runs a tool of the machine for its output, within limits. */
@NullMarked
package io.jenkins.plugins.awsdevops.core.process;

import org.jspecify.annotations.NullMarked;
