// SPDX-License-Identifier: MIT
/** The workspace of a build: no path leaves it, no write is half done. */
@NullMarked
package io.jenkins.plugins.awsdevops.core.files;

import org.jspecify.annotations.NullMarked;
