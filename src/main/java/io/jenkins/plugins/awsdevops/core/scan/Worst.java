// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The few findings that are named in log and reason: of each severity the first ones in an order that does not depend on
 * that of the reports. All others are only counted.
 */
final class Worst {
    /** How many are kept of each severity. */
    static final int KEPT = 10;

    /** @param certain whether the finding surely counts; of others that is only known when all are read */
    private record Candidate(boolean certain, Finding finding, Identity identity) {}

    private static final Comparator<Finding> BY_TEXT = Comparator.comparing((Finding f) -> !f.fixable())
            .thenComparing(Finding::kind)
            .thenComparing(Finding::rule)
            .thenComparing(f -> f.component().name())
            .thenComparing(f -> f.component().installed())
            .thenComparing(f -> f.component().path())
            .thenComparing(f -> f.place().target())
            .thenComparing(f -> f.place().artifact())
            .thenComparing(f -> f.place().resource())
            .thenComparing(f -> f.place().startLine())
            .thenComparing(f -> f.place().endLine())
            .thenComparing(Finding::evidence)
            .thenComparing(f -> f.component().fixed())
            .thenComparing(Finding::title);

    private static final Comparator<Candidate> ORDER =
            Comparator.comparing((Candidate c) -> !c.certain()).thenComparing(Candidate::finding, BY_TEXT);

    private final Map<Severity, NavigableSet<Candidate>> kept = new EnumMap<>(Severity.class);

    void add(Finding finding, Identity identity, boolean certain) {
        NavigableSet<Candidate> of = of(finding.severity());
        Candidate candidate = new Candidate(certain, finding, identity);
        if (of.size() < KEPT) {
            of.add(candidate);
        } else if (ORDER.compare(candidate, of.last()) < 0 && of.add(candidate)) {
            of.pollLast();
        }
    }

    /** Drops those that turned out not to count. */
    void settle(Predicate<Identity> counts) {
        kept.values().forEach(of -> of.removeIf(each -> !each.certain() && !counts.test(each.identity())));
    }

    /** {@return the first ones of a severity, {@code most} at most} */
    List<Finding> first(Severity severity, int most) {
        return of(severity).stream().map(Candidate::finding).limit(most).toList();
    }

    /** {@return the worst of those that count, {@code most} at most} */
    List<Finding> first(Counts counted, int most) {
        List<Finding> worst = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            worst.addAll(first(severity, Math.min(counted.of(severity), most - worst.size())));
        }
        return worst;
    }

    private NavigableSet<Candidate> of(Severity severity) {
        return kept.computeIfAbsent(severity, s -> new TreeSet<>(ORDER));
    }
}
