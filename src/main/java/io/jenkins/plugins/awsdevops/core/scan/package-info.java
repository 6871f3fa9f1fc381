// SPDX-License-Identifier: MIT
/** Scanner reports become findings, findings meet a policy. */
@NullMarked
package io.jenkins.plugins.awsdevops.core.scan;

import org.jspecify.annotations.NullMarked;
