// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import java.util.function.Consumer;

/** The work of {@code scanReport}. */
public final class ScanReport {
    private ScanReport() {}

    public static Outcome run(Workspace workspace, ScanReportRequest request, Consumer<String> log) {
        throw new UnsupportedOperationException("comes with the next commit");
    }
}
