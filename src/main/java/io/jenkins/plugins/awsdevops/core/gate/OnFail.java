// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.gate;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;

/** What a judging step does to the build when its verdict is {@link Verdict#FAIL}. */
public enum OnFail {
    /** The step throws, the build fails. */
    ERROR,
    /** The build becomes UNSTABLE and goes on. */
    UNSTABLE,
    /** Only the returned value says so. */
    RETURN;

    /**
     * Reads the step argument {@code onFail}.
     *
     * @throws BadArgumentException if it is none of {@code error}, {@code unstable}, {@code return}
     */
    public static OnFail parse(String text) {
        return switch (text) {
            case "error" -> ERROR;
            case "unstable" -> UNSTABLE;
            case "return" -> RETURN;
            default ->
                throw new BadArgumentException(
                        "onFail: must be 'error', 'unstable' or 'return', but is '" + text + "'");
        };
    }
}
