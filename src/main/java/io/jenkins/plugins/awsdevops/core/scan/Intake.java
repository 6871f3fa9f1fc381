// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

/** Takes what a report says while it is read. What came before the end of the report is not yet to be believed. */
interface Intake {
    void found(Finding finding);

    /**
     * The scanner itself says that it could not look at something.
     *
     * @param what for instance {@code default/Deployment/api}
     * @param why the scanner's words
     */
    void notScanned(String what, String why);
}
