// SPDX-License-Identifier: MIT
/** Embedded stand-ins of the outside world, for demo and tests: what a laptop does not have. */
package io.jenkins.plugins.awsdevops.runner.local;
