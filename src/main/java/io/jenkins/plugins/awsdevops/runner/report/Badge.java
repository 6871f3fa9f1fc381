// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.report;

import hudson.model.Result;
import java.util.Locale;
import java.util.Optional;

/** A result as a word with its colour; no result is no end. */
final class Badge {
    private Badge() {}

    static Element of(Optional<Result> result) {
        return Element.classed("span", "badge " + style(result)).text(word(result));
    }

    static String word(Optional<Result> result) {
        return result.map(Result::toString).orElse("DID NOT END").replace('_', ' ');
    }

    static String style(Optional<Result> result) {
        return result.map(Result::toString).orElse("open").toLowerCase(Locale.ROOT);
    }

    /** {@return the sign of a result, for those who cannot tell the colours apart} */
    static String sign(Optional<Result> result) {
        if (result.isEmpty()) {
            return "?";
        } else if (result.get() == Result.SUCCESS) {
            return "✓";
        } else if (result.get() == Result.NOT_BUILT) {
            return "–";
        }
        return result.get() == Result.FAILURE ? "✗" : "!";
    }
}
