// SPDX-License-Identifier: MIT
/** Secrets: where they come from, and how they are kept out of the log. */
package io.jenkins.plugins.awsdevops.runner.secret;
