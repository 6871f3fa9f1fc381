// SPDX-License-Identifier: MIT
/** Pull-request comments and issues on GitHub, found by a hidden marker. */
@NullMarked
package io.jenkins.plugins.awsdevops.core.github;

import org.jspecify.annotations.NullMarked;
