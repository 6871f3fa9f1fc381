// SPDX-License-Identifier: MIT
/** The page of a run: one HTML file that needs nothing else, written from the events of the run. */
package io.jenkins.plugins.awsdevops.runner.report;
