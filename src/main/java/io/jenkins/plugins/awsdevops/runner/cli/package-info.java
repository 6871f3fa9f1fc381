// SPDX-License-Identifier: MIT
/** The command line {@code devops}: parses, calls, prints, and turns outcomes into exit codes. */
package io.jenkins.plugins.awsdevops.runner.cli;
