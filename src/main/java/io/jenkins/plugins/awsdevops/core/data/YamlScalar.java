// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.data;

/**
 * A single value. Its type is not decided here: {@code 1.10} is the text {@code 1.10} in plain style.
 *
 * @param value the text without quotes and escapes
 */
public record YamlScalar(YamlPlace place, String value, Style style) implements YamlNode {
    /** How a scalar is written. */
    public enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        LITERAL,
        FOLDED;

        public boolean isQuoted() {
            return this == SINGLE_QUOTED || this == DOUBLE_QUOTED;
        }

        public boolean isBlock() {
            return this == LITERAL || this == FOLDED;
        }
    }
}
