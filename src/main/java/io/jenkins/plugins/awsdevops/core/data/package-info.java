// SPDX-License-Identifier: MIT
/** Reads JSON and YAML with the path in every complaint; the only place that sees a parser library. */
@NullMarked
package io.jenkins.plugins.awsdevops.core.data;

import org.jspecify.annotations.NullMarked;
