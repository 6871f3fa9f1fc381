// SPDX-License-Identifier: MIT
package hudson.model;

import java.io.IOException;

public abstract class Run<JobT extends Job<JobT, RunT>, RunT extends Run<JobT, RunT>> extends Actionable
        implements hudson.ExtensionPoint {
    public Result getResult() {
        throw new UnsupportedOperationException("only in Jenkins");
    }

    public void setResult(Result r) {
        throw new UnsupportedOperationException("only in Jenkins");
    }

    public synchronized void save() throws IOException {
        throw new UnsupportedOperationException("only in Jenkins");
    }
}
