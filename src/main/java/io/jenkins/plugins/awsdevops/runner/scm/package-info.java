// SPDX-License-Identifier: MIT
/** Git by its command line: the checkout that a run began in, copied with its uncommitted changes, and remote repositories. */
package io.jenkins.plugins.awsdevops.runner.scm;
