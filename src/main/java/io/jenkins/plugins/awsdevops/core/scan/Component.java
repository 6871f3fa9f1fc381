// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

/**
 * The package that a finding is about; texts are empty where the report has none.
 *
 * @param name as its package manager knows it
 * @param path where its files are, for packages that are found by their files
 * @param installed the version that was found
 * @param fixed the version, or versions, without the fault; empty where there is none yet
 */
public record Component(String name, String path, String installed, String fixed) {
    /** The finding is about no package. */
    public static final Component NONE = new Component("", "", "", "");
}
