// SPDX-License-Identifier: MIT
/** Words and numbers as people read them; pure. */
@NullMarked
package io.jenkins.plugins.awsdevops.core.text;

import org.jspecify.annotations.NullMarked;
