// SPDX-License-Identifier: MIT
/** Secrets as values that do not show themselves, and the port through which they come. */
@NullMarked
package io.jenkins.plugins.awsdevops.core.secret;

import org.jspecify.annotations.NullMarked;
