// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import io.jenkins.plugins.awsdevops.core.gate.Consequence;
import io.jenkins.plugins.awsdevops.core.gate.OnFail;
import io.jenkins.plugins.awsdevops.core.gate.Ruling;
import io.jenkins.plugins.awsdevops.core.gate.Verdict;

/**
 * What a policy says to a scan.
 *
 * @param unstable whether only {@code unstableOn} is exceeded
 */
record Judgement(Ruling ruling, boolean unstable, Consequence consequence) {

    /** A scan that is not whole has the consequence of FAIL: nobody is to go on with it by mistake. */
    static Judgement of(Ruling ruling, boolean unstable, OnFail onFail) {
        Verdict effective = ruling.verdict() == Verdict.INCONCLUSIVE ? Verdict.FAIL : ruling.verdict();
        Consequence consequence = Consequence.of(effective, onFail);
        if (unstable && consequence == Consequence.NONE && onFail != OnFail.RETURN) {
            consequence = Consequence.UNSTABLE;
        }
        return new Judgement(ruling, unstable, consequence);
    }

    /** {@return the sentence for the log: {@code FAIL: 2 CRITICAL allowed 0 (...)}} */
    String sentence() {
        return (unstable && ruling.verdict() == Verdict.PASS ? "UNSTABLE: " + ruling.reason() : ruling.toString());
    }
}
