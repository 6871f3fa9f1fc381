// SPDX-License-Identifier: MIT
/** Reads JUnit XML reports as the junit plugin of Jenkins counts them. */
package io.jenkins.plugins.awsdevops.runner.junit;
