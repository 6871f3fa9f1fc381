// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import io.jenkins.plugins.awsdevops.core.data.Default;
import io.jenkins.plugins.awsdevops.core.gate.OnFail;
import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import java.util.Optional;

/**
 * The arguments of {@code scanReport}.
 *
 * @param files the report, an Ant-style pattern, several of these with commas, or a list of them
 * @param name what the report is called in log and pages
 * @param format {@code auto}, {@code trivy} or {@code trivy-legacy}
 * @param failOn a severity (none of it and of worse ones is allowed), or a map from severity to the highest allowed
 *     count; UNKNOWN only where it is named
 * @param unstableOn the same for the build's result UNSTABLE
 * @param newOnly whether only findings that the baseline does not have count; needs one
 * @param ignoreUnfixed whether vulnerabilities without a fixed version do not count
 * @param baseline a report of the same format to compare with
 * @param onFail {@code error}, {@code unstable} or {@code return}: what FAIL does, and a scan that is not whole
 */
public record ScanReportRequest(
        Object files,
        Optional<String> name,
        @Default("auto") String format,
        Optional<Object> failOn,
        Optional<Object> unstableOn,
        @Default("false") boolean newOnly,
        @Default("false") boolean ignoreUnfixed,
        Optional<String> baseline,
        @Default("error") String onFail) {
    public ScanReportRequest {
        ReportFiles.patterns(files);
        ReportFormat.parse(format);
        failOn.ifPresent(limits -> Limits.parse("failOn", limits));
        unstableOn.ifPresent(limits -> Limits.parse("unstableOn", limits));
        OnFail.parse(onFail);
        if (newOnly && baseline.isEmpty()) {
            throw new BadArgumentException("newOnly: needs a baseline; without one every finding is new");
        }
    }
}
