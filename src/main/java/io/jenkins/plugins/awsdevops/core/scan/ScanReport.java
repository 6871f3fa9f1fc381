// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.core.gate.Consequence;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The work of {@code scanReport}: reports to findings, findings to counts, counts to a verdict. */
public final class ScanReport {
    private ScanReport() {}

    /**
     * Reads the reports and judges them.
     *
     * @param log takes the table of counts and the worst findings, a line at a time
     * @throws io.jenkins.plugins.awsdevops.core.problem.BadArgumentException if the arguments can never work
     * @throws io.jenkins.plugins.awsdevops.core.problem.BadInputException if a report is missing, not whole, or none
     */
    public static Outcome run(Workspace workspace, ScanReportRequest request, Consumer<String> log) {
        Policy policy = Policy.of(request);
        ReportFormat format = ReportFormat.parse(request.format());
        ReportFiles files = new ReportFiles(workspace);
        Optional<Path> baseline = files.baseline(request.baseline());
        Set<Path> reports = files.reports(request.files(), baseline);

        Gathering gathering = new Gathering(policy);
        baseline.ifPresent(file -> files.read(file, format, gathering.baseline()));
        reports.forEach(file -> files.read(file, format, gathering.report()));
        Scan scan = gathering.whole();
        Judgement judgement = policy.judge(scan);

        ScanLog scanLog = new ScanLog(log);
        String first = workspace.relative(reports.iterator().next());
        String title = ScanLog.title(request.name(), first, reports.size());
        scanLog.summary(title, scan, policy, baseline.isPresent());
        if (!gathering.notScannedBefore().isEmpty()) {
            scanLog.line("Of the baseline, " + gathering.notScannedBefore().reason());
        }
        if (judgement.consequence() == Consequence.NONE) {
            scanLog.line(judgement.sentence());
        }
        return outcome(scan, judgement, request.name());
    }

    private static Outcome outcome(Scan scan, Judgement judgement, Optional<String> name) {
        Counts all = scan.comparison().counts(false, false);
        int brandNew = scan.comparison().counts(true, false).total();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("total", all.total());
        values.put("critical", all.of(Severity.CRITICAL));
        values.put("high", all.of(Severity.HIGH));
        values.put("medium", all.of(Severity.MEDIUM));
        values.put("low", all.of(Severity.LOW));
        values.put("unknown", all.of(Severity.UNKNOWN));
        values.put("suppressed", scan.comparison().suppressed());
        values.put("new", brandNew);
        values.put("fixed", scan.comparison().fixed());
        values.put("outstanding", all.total() - brandNew);
        values.put("verdict", judgement.ruling().verdict().name());
        values.put("unstable", judgement.unstable());
        values.put("reason", judgement.ruling().reason());
        boolean none = judgement.consequence() == Consequence.NONE;
        String prefix = name.map(n -> Wording.shown(n) + ": ").orElse("");
        return new Outcome(values, judgement.consequence(), none ? "" : prefix + judgement.sentence());
    }
}
