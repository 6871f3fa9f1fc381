// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

/**
 * What all reports of a run say together, beside the baseline.
 *
 * @param read how many findings stand in the reports, each as often as it stands there, suppressed ones not counted
 */
record Scan(Comparison comparison, Worst worst, NotScanned notScanned, Suppressions suppressions, long read) {}
