// SPDX-License-Identifier: MIT
/** What a run did, put together from its events: the tree of stages, branches and calls; pure. */
package io.jenkins.plugins.awsdevops.runner.story;
