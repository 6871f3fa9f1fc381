// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

/** Collects a run: first the findings of the baseline, then those of the reports. */
final class Gathering {
    private final Policy policy;
    private final Occurrences occurrences = new Occurrences();
    private final Fingerprint fingerprint = new Fingerprint();
    private final Worst worst = new Worst();
    private final NotScanned notScanned = new NotScanned();
    private final NotScanned notScannedBefore = new NotScanned();
    private final Suppressions suppressions = new Suppressions();
    private long read;

    Gathering(Policy policy) {
        this.policy = policy;
    }

    /** {@return what takes the baseline} Its suppressed findings are not in it: without their excuse they are new. */
    Intake baseline() {
        return new Intake() {
            @Override
            public void found(Finding finding) {
                if (finding.suppression().isEmpty()) {
                    Identity identity = fingerprint.of(finding);
                    occurrences.add(identity, Mark.of(finding) | Mark.BASELINE);
                    occurrences.add(issueOf(identity), Mark.ISSUE);
                }
            }

            @Override
            public void notScanned(String what, String why) {
                notScannedBefore.add(what, why);
            }
        };
    }

    /** {@return what takes the reports} */
    Intake report() {
        return new Intake() {
            @Override
            public void found(Finding finding) {
                Identity identity = fingerprint.of(finding);
                if (finding.suppression().isPresent()) {
                    suppressions.add(finding, finding.suppression().get());
                    occurrences.add(identity, Mark.of(finding) | Mark.SUPPRESSED);
                    return;
                }
                read++;
                consider(finding, identity);
                occurrences.add(identity, Mark.of(finding) | Mark.ACTIVE);
            }

            @Override
            public void notScanned(String what, String why) {
                notScanned.add(what, why);
            }
        };
    }

    /** {@return what was not scanned when the baseline was made} */
    NotScanned notScannedBefore() {
        return notScannedBefore;
    }

    Scan whole() {
        worst.settle(identity -> occurrences.group(identity.issue()).hasNew());
        return new Scan(occurrences.compare(), worst, notScanned, suppressions, read);
    }

    private void consider(Finding finding, Identity identity) {
        boolean ignored = policy.ignoreUnfixed() && !finding.fixable();
        boolean known = policy.newOnly() && Mark.has(occurrences.marks(identity), Mark.BASELINE);
        if (!ignored && !known) {
            worst.add(finding, identity, !policy.newOnly() || occurrences.marks(issueOf(identity)) == 0);
        }
    }

    /** The entry that says that an issue is in the baseline, whatever its occurrences. */
    private static Identity issueOf(Identity identity) {
        return new Identity(identity.issue(), 0);
    }
}
