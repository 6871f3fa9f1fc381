// SPDX-License-Identifier: MIT
/** HTTP as the platform speaks it: a port, its JDK adapter, and when a request is sent again. */
@NullMarked
package io.jenkins.plugins.awsdevops.core.http;

import org.jspecify.annotations.NullMarked;
