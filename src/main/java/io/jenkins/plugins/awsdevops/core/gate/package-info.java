// SPDX-License-Identifier: MIT
/** What a judging step concludes: a verdict and its reason. */
@NullMarked
package io.jenkins.plugins.awsdevops.core.gate;

import org.jspecify.annotations.NullMarked;
