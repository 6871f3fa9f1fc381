// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.awsdevops.core.gate.OnFail;
import io.jenkins.plugins.awsdevops.core.gate.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for whatever reports and policies: small alphabets, so that findings meet often. */
class ScanPropertiesTest {
    @Property(tries = 500)
    void the_order_of_findings_plays_no_part(
            @ForAll("findings") List<Finding> baseline,
            @ForAll("findings") List<Finding> now,
            @ForAll("policies") Policy policy,
            @ForAll java.util.Random random) {
        List<Finding> shuffledBaseline = new ArrayList<>(baseline);
        List<Finding> shuffled = new ArrayList<>(now);
        java.util.Collections.shuffle(shuffledBaseline, random);
        java.util.Collections.shuffle(shuffled, random);

        assertThat(policy.judge(scan(policy, shuffledBaseline, shuffled)))
                .isEqualTo(policy.judge(scan(policy, baseline, now)));
    }

    @Property(tries = 1000)
    void more_findings_never_turn_fail_into_pass(
            @ForAll("findings") List<Finding> baseline,
            @ForAll("findings") List<Finding> now,
            @ForAll("active") Finding more,
            @ForAll("policies") Policy policy) {
        List<Finding> grown = new ArrayList<>(now);
        grown.add(more);
        Judgement before = policy.judge(scan(policy, baseline, now));
        Judgement after = policy.judge(scan(policy, baseline, grown));

        if (before.ruling().verdict() == Verdict.FAIL) {
            assertThat(after.ruling().verdict()).isEqualTo(Verdict.FAIL);
        } else if (before.unstable()) {
            assertThat(after.unstable() || after.ruling().verdict() == Verdict.FAIL)
                    .isTrue();
        }
    }

    @Property(tries = 500)
    void the_sums_are_right(@ForAll("findings") List<Finding> baseline, @ForAll("findings") List<Finding> now) {
        Comparison comparison = scan(policy(false, false), baseline, now).comparison();
        Set<Identity> active = identities(now, false);
        Set<Identity> suppressed = identities(now, true);
        suppressed.removeAll(active);

        int all = comparison.counts(false, false).total();
        int brandNew = comparison.counts(true, false).total();

        assertThat(all).isEqualTo(active.size());
        assertThat(comparison.suppressed()).isEqualTo(suppressed.size());
        for (Severity severity : Severity.values()) {
            assertThat(comparison.counts(false, false).of(severity)).isEqualTo((int) now.stream()
                    .filter(f -> f.severity() == severity && f.suppression().isEmpty())
                    .map(new Fingerprint()::of)
                    .distinct()
                    .count());
            assertThat(comparison.counts(true, true).of(severity))
                    .isLessThanOrEqualTo(comparison.counts(true, false).of(severity));
        }
        assertThat(brandNew).isBetween(0, all);
        assertThat(comparison.fixed()).isBetween(0, identities(baseline, false).size());
    }

    @Property(tries = 500)
    void what_is_new_in_one_direction_is_fixed_in_the_other(
            @ForAll("actives") List<Finding> one, @ForAll("actives") List<Finding> other) {
        Policy policy = policy(false, false);

        assertThat(scan(policy, one, other).comparison().counts(true, false).total())
                .isEqualTo(scan(policy, other, one).comparison().fixed());
        assertThat(scan(policy, one, one).comparison().counts(true, false).total())
                .isZero();
        assertThat(scan(policy, one, one).comparison().fixed()).isZero();
    }

    @Property(tries = 300)
    void reading_a_report_twice_changes_nothing(
            @ForAll("findings") List<Finding> baseline,
            @ForAll("findings") List<Finding> now,
            @ForAll("policies") Policy policy) {
        List<Finding> twice = new ArrayList<>(now);
        twice.addAll(now);

        assertThat(policy.judge(scan(policy, baseline, twice))).isEqualTo(policy.judge(scan(policy, baseline, now)));
    }

    @Property(tries = 300)
    void a_stricter_limit_never_turns_fail_into_pass(
            @ForAll("counts") Counts counts, @ForAll("limits") Limits limits, @ForAll("limits") Limits more) {
        Map<Severity, Integer> both = new java.util.EnumMap<>(Severity.class);
        both.putAll(limits.allowed());
        more.allowed().forEach((severity, allowed) -> both.merge(severity, allowed, Math::min));

        if (!limits.breaches(counts).isEmpty()) {
            assertThat(new Limits(both).breaches(counts)).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<List<Finding>> findings() {
        return finding(true).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Finding>> actives() {
        return active().list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<Finding> active() {
        return finding(false);
    }

    @Provide
    Arbitrary<Policy> policies() {
        return Combinators.combine(
                        limits(),
                        limits(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(OnFail.class))
                .as(Policy::new);
    }

    @Provide
    Arbitrary<Limits> limits() {
        return Arbitraries.maps(
                        Arbitraries.of(Severity.class), Arbitraries.integers().between(0, 3))
                .ofMaxSize(3)
                .map(Limits::new);
    }

    @Provide
    Arbitrary<Counts> counts() {
        return Arbitraries.maps(
                        Arbitraries.of(Severity.class), Arbitraries.integers().between(0, 5))
                .map(Counts::new);
    }

    private static Arbitrary<Finding> finding(boolean alsoSuppressed) {
        Arbitrary<Optional<Suppression>> suppression = alsoSuppressed
                ? Arbitraries.of(Optional.empty(), Optional.empty(), Optional.of(new Suppression("ignored", "x", "")))
                : Arbitraries.just(Optional.empty());
        return Combinators.combine(
                        Arbitraries.of(FindingClass.VULNERABILITY, FindingClass.MISCONFIGURATION),
                        Arbitraries.of(Severity.class),
                        Arbitraries.of("R-1", "R-2"),
                        Arbitraries.of("a", "b"),
                        Arbitraries.of("1", "2", "3"),
                        Arbitraries.of("", "9"),
                        suppression)
                .as((kind, severity, rule, name, version, fixed, by) -> new Finding(
                        kind,
                        severity,
                        rule,
                        "",
                        new Place(".", "t", "", 0, 0),
                        new Component(name, "", version, fixed),
                        "",
                        List.of(),
                        by));
    }

    private static Policy policy(boolean newOnly, boolean ignoreUnfixed) {
        return new Policy(Limits.NONE, Limits.NONE, newOnly, ignoreUnfixed, OnFail.ERROR);
    }

    private static Scan scan(Policy policy, List<Finding> baseline, List<Finding> now) {
        Gathering gathering = new Gathering(policy);
        baseline.forEach(gathering.baseline()::found);
        now.forEach(gathering.report()::found);
        return gathering.whole();
    }

    private static Set<Identity> identities(List<Finding> findings, boolean suppressed) {
        Fingerprint fingerprint = new Fingerprint();
        Set<Identity> identities = new HashSet<>();
        findings.stream()
                .filter(f -> f.suppression().isPresent() == suppressed)
                .forEach(f -> identities.add(fingerprint.of(f)));
        return identities;
    }
}
