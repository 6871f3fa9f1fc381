// SPDX-License-Identifier: MIT
/** What a run tells while it goes: the stream that the console, the events file and the report listen to. */
package io.jenkins.plugins.awsdevops.runner.event;
