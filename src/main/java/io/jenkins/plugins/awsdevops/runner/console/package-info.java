// SPDX-License-Identifier: MIT
/** What people see of a run while it goes: listeners of its events. */
package io.jenkins.plugins.awsdevops.runner.console;
