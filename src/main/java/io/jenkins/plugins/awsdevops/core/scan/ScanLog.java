// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import io.jenkins.plugins.awsdevops.core.text.Visible;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** What the build log says about a scan. */
final class ScanLog {
    private static final int WORST = 10;

    private final Consumer<String> log;

    ScanLog(Consumer<String> log) {
        this.log = log;
    }

    void summary(String title, Scan scan, Policy policy, boolean hasBaseline) {
        Counts all = scan.comparison().counts(false, false);
        log.accept(title);
        log.accept(row("CRITICAL", "HIGH", "MEDIUM", "LOW", "UNKNOWN", "total"));
        log.accept(row(
                all.of(Severity.CRITICAL),
                all.of(Severity.HIGH),
                all.of(Severity.MEDIUM),
                all.of(Severity.LOW),
                all.of(Severity.UNKNOWN),
                all.total()));
        if (scan.read() > all.total()) {
            line((scan.read() - all.total()) + " more stand there a second time and are counted once");
        }
        if (scan.comparison().suppressed() > 0) {
            suppressed(scan);
        }
        if (hasBaseline) {
            int brandNew = scan.comparison().counts(true, false).total();
            line(brandNew + " new, " + scan.comparison().fixed() + " fixed, " + (all.total() - brandNew)
                    + " outstanding against the baseline");
        }
        worst(scan, policy.counted(scan.comparison()), policy);
    }

    void line(String text) {
        log.accept("  " + text);
    }

    private void suppressed(Scan scan) {
        List<String> first = scan.suppressions().first();
        line(scan.comparison().suppressed() + " suppressed:");
        first.forEach(each -> line("  " + each));
        if (scan.comparison().suppressed() > first.size()) {
            line("  and " + (scan.comparison().suppressed() - first.size()) + " more");
        }
    }

    private void worst(Scan scan, Counts counted, Policy policy) {
        List<Finding> worst = scan.worst().first(counted, WORST);
        if (worst.isEmpty()) {
            return;
        }
        line("Worst" + (policy.newOnly() ? " of the new ones" : "") + (policy.ignoreUnfixed() ? " that have a fix" : "")
                + ":");
        worst.forEach(finding -> line("  " + Wording.line(finding)));
        if (counted.total() > worst.size()) {
            line("  and " + (counted.total() - worst.size()) + " more");
        }
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "  %8s %8s %8s %8s %8s %8s", cells);
    }

    /** {@return {@code image scan: trivy.json}, or {@code image scan: a.json and 2 more reports}} */
    static String title(Optional<String> name, String firstFile, int files) {
        String others = files == 1 ? "" : files == 2 ? " and 1 more report" : " and " + (files - 1) + " more reports";
        return Visible.of(name.orElse("Scan"), 100) + ": " + Visible.of(firstFile, 100) + others;
    }
}
