// SPDX-License-Identifier: MIT
/** The exceptions that hosts translate, under one parent. */
@NullMarked
package io.jenkins.plugins.awsdevops.core.problem;

import org.jspecify.annotations.NullMarked;
