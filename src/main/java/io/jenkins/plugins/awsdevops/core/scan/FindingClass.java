// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

/** What kind of thing was found. */
public enum FindingClass {
    VULNERABILITY,
    MISCONFIGURATION,
    SECRET,
    LICENCE
}
