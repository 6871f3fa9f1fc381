// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.junit;

import java.util.List;

/**
 * A suite of a report.
 *
 * @param id empty if it has none
 * @param timestamp when it ran, as written; empty if it was not
 */
record TestSuite(String name, String id, String timestamp, List<TestCase> cases) {
    TestSuite {
        cases = List.copyOf(cases);
    }

    /** Whether this is the same run of the same suite, found in a second report. */
    boolean repeats(TestSuite other) {
        return name.equals(other.name)
                && (id.isEmpty() || other.id.isEmpty() || id.equals(other.id))
                && !timestamp.isEmpty()
                && timestamp.equals(other.timestamp);
    }
}
