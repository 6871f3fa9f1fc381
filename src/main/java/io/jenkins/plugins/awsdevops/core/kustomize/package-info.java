// SPDX-License-Identifier: MIT
/** Image entries in a kustomization, edited byte-preserving. */
@NullMarked
package io.jenkins.plugins.awsdevops.core.kustomize;

import org.jspecify.annotations.NullMarked;
