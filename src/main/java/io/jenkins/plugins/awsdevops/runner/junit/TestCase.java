// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.junit;

/**
 * One test of a report.
 *
 * @param suite its class, or its suite if the report names no class
 * @param message why it failed, cut to {@value #LONGEST} characters; empty if it did not
 */
public record TestCase(String suite, String name, Status status, String message) {
    static final int LONGEST = 1000;

    /** How a test ended. A test that was skipped counts as skipped even if it failed as well. */
    public enum Status {
        PASSED,
        FAILED,
        SKIPPED
    }

    public TestCase {
        message = message.length() > LONGEST ? message.substring(0, LONGEST) + "..." : message;
    }
}
