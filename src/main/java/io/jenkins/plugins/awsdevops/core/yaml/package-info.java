// SPDX-License-Identifier: MIT
/** Changes single values of a YAML text and leaves every other byte as it is; pure. */
@NullMarked
package io.jenkins.plugins.awsdevops.core.yaml;

import org.jspecify.annotations.NullMarked;
