// SPDX-License-Identifier: MIT
/**
 * Durable processes: a shell script in a session of its own, with a control folder through which any runner finds it
 * again, and one poller that watches all of them.
 */
package io.jenkins.plugins.awsdevops.runner.shell;
