// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import io.jenkins.plugins.awsdevops.core.gate.OnFail;
import io.jenkins.plugins.awsdevops.core.gate.Ruling;
import java.util.ArrayList;
import java.util.List;

/**
 * What findings are allowed. Pure, and monotone: more findings never turn FAIL into anything else, and a scan that is
 * not whole never passes.
 *
 * @param newOnly whether only findings count that the baseline does not have
 * @param ignoreUnfixed whether vulnerabilities without a fixed version do not count
 */
record Policy(Limits failOn, Limits unstableOn, boolean newOnly, boolean ignoreUnfixed, OnFail onFail) {
    private static final int EXAMPLES = 3;

    static Policy of(ScanReportRequest request) {
        return new Policy(
                request.failOn().map(value -> Limits.parse("failOn", value)).orElse(Limits.NONE),
                request.unstableOn()
                        .map(value -> Limits.parse("unstableOn", value))
                        .orElse(Limits.NONE),
                request.newOnly(),
                request.ignoreUnfixed(),
                OnFail.parse(request.onFail()));
    }

    /** {@return the findings that this policy counts} */
    Counts counted(Comparison comparison) {
        return comparison.counts(newOnly, ignoreUnfixed);
    }

    Judgement judge(Scan scan) {
        Counts counted = counted(scan.comparison());
        List<Limits.Breach> failures = failOn.breaches(counted);
        List<Limits.Breach> warnings = unstableOn.breaches(counted);
        boolean unstable = failures.isEmpty() && !warnings.isEmpty();
        if (!failures.isEmpty()) {
            return Judgement.of(Ruling.fail(over(failures, "", counted, scan) + also(scan)), false, onFail);
        } else if (!scan.notScanned().isEmpty()) {
            return Judgement.of(Ruling.inconclusive(scan.notScanned().reason()), unstable, onFail);
        }
        String reason = unstable ? over(warnings, " by unstableOn", counted, scan) : within(counted, scan);
        return Judgement.of(Ruling.pass(reason), unstable, onFail);
    }

    private String over(List<Limits.Breach> breaches, String by, Counts counted, Scan scan) {
        List<String> examples = new ArrayList<>();
        int all = 0;
        for (Limits.Breach breach : breaches) {
            all += breach.count();
            int most = Math.min(breach.count(), EXAMPLES - examples.size());
            scan.worst().first(breach.severity(), most).forEach(finding -> examples.add(Wording.brief(finding)));
        }
        if (all > examples.size()) {
            examples.add("and " + (all - examples.size()) + " more");
        }
        String limits =
                String.join(", ", breaches.stream().map(Limits.Breach::toString).toList());
        return limits + by + (newOnly ? ", new ones only" : "") + " (" + String.join("; ", examples) + ")"
                + leftOut(counted, scan);
    }

    private String within(Counts counted, Scan scan) {
        String found =
                counted.total() == 0 ? (newOnly ? "no new finding" : "no finding") : counted + (newOnly ? " new" : "");
        String limits = failOn.equals(Limits.NONE) ? "no limit is set" : "allowed: " + failOn;
        return found + "; " + limits + leftOut(counted, scan);
    }

    private String leftOut(Counts counted, Scan scan) {
        int left = scan.comparison().counts(false, false).total() - counted.total();
        if (left == 0) {
            return "";
        }
        String why = newOnly ? (ignoreUnfixed ? "known before or without a fix" : "known before") : "without a fix";
        return "; " + left + " " + why + " " + (left == 1 ? "does" : "do") + " not count";
    }

    private static String also(Scan scan) {
        return scan.notScanned().isEmpty()
                ? ""
                : "; besides, " + scan.notScanned().reason();
    }
}
