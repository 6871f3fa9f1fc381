// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.gate;

/** The outcome of a judgement. {@link #INCONCLUSIVE} is neither: there was not enough to judge by. */
public enum Verdict {
    PASS,
    FAIL,
    INCONCLUSIVE
}
