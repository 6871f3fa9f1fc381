// SPDX-License-Identifier: MIT
/** What a run keeps of its workspaces: stashes, which later nodes get back, and artifacts, which people get. */
package io.jenkins.plugins.awsdevops.runner.keep;
