// SPDX-License-Identifier: MIT
package hudson.tasks.junit;

import java.io.Serializable;

/** What {@code junit} returns: how many tests there were. */
public class TestResultSummary implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int failCount;
    private final int skipCount;
    private final int passCount;
    private final int totalCount;

    public TestResultSummary(int failCount, int skipCount, int passCount, int totalCount) {
        this.failCount = failCount;
        this.skipCount = skipCount;
        this.passCount = passCount;
        this.totalCount = totalCount;
    }

    public int getFailCount() {
        return failCount;
    }

    public int getSkipCount() {
        return skipCount;
    }

    public int getPassCount() {
        return passCount;
    }

    public int getTotalCount() {
        return totalCount;
    }
}
