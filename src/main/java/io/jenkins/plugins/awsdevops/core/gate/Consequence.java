// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.gate;

/** What the outcome of a step means for the build; the host carries it out. */
public enum Consequence {
    NONE,
    UNSTABLE,
    ERROR;

    /** {@return what {@code onFail} asks for under {@code verdict}} Only FAIL has a consequence. */
    public static Consequence of(Verdict verdict, OnFail onFail) {
        if (verdict != Verdict.FAIL) {
            return NONE;
        }
        return switch (onFail) {
            case ERROR -> ERROR;
            case UNSTABLE -> UNSTABLE;
            case RETURN -> NONE;
        };
    }
}
