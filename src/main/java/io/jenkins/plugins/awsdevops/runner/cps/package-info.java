// SPDX-License-Identifier: MIT
/** Runs pipelines on groovy-cps: fibers, the calls of steps, and the saved program. Nothing else touches that engine. */
package io.jenkins.plugins.awsdevops.runner.cps;
