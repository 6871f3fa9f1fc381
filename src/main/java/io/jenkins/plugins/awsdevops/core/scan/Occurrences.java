// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import io.jenkins.plugins.awsdevops.core.problem.BadInputException;

/**
 * All findings of a run and of its baseline as a set of identities. A finding takes 20 to 30 bytes, whatever its report
 * says about it; that is what lets millions of them fit a small heap. Order of adding plays no part.
 */
final class Occurrences {
    /** The most findings of a run, baseline included: these take about 150 MB. */
    static final int MOST = 5_000_000;

    // findings of one issue share a shard; a shard grows alone, so that little is copied at a time
    private static final int SHARD_BITS = 8;

    private final Shard[] shards = new Shard[1 << SHARD_BITS];
    private final int most;
    private int size;

    Occurrences() {
        this(MOST);
    }

    Occurrences(int most) {
        this.most = most;
        for (int i = 0; i < shards.length; i++) {
            shards[i] = new Shard();
        }
    }

    /**
     * Adds a finding, or marks to one that is there.
     *
     * @param marks see {@link Mark}
     */
    void add(Identity identity, int marks) {
        if (shard(identity.issue()).add(identity.issue(), identity.occurrence(), marks) && ++size > most) {
            throw new BadInputException("There are more than " + most
                    + " different findings; scan in parts, or leave severities out (trivy --severity)");
        }
    }

    /** {@return the marks of exactly this finding, 0 where it is not there} */
    int marks(Identity identity) {
        return shard(identity.issue()).marks(identity.issue(), identity.occurrence());
    }

    /** {@return the findings of one issue} This looks through all that share its shard. */
    IssueGroup group(long issue) {
        return shard(issue).group(issue);
    }

    /** {@return what there is, and how it differs from the baseline} */
    Comparison compare() {
        Comparison comparison = new Comparison();
        for (Shard shard : shards) {
            shard.compareInto(comparison);
        }
        return comparison;
    }

    private Shard shard(long issue) {
        return shards[(int) (issue >>> (Long.SIZE - SHARD_BITS))];
    }
}
