// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What happens to one field of an entry.
 *
 * @param kept whether it stays as it is
 * @param value its new value; where it is not kept and there is none, the field is taken out
 */
record Part(boolean kept, Optional<String> value) {
    static final Part KEPT = new Part(true, Optional.empty());
    static final Part NONE = new Part(false, Optional.empty());

    static Part of(String value) {
        return new Part(false, Optional.of(value));
    }

    /** {@return the part that this text means} {@code *} keeps, nothing takes out, all else must be a valid value. */
    static Part parse(String text, UnaryOperator<String> valid) {
        if (text.isEmpty()) {
            return NONE;
        }
        return text.equals("*") ? KEPT : of(valid.apply(text));
    }

    Optional<String> applyTo(Optional<String> before) {
        return kept ? before : value;
    }
}
