// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.yaml;

import io.jenkins.plugins.awsdevops.core.data.YamlScalar.Style;

/** Writes a text as a scalar. */
final class ScalarText {
    private ScalarText() {}

    /**
     * {@return the text in the wanted style if that can hold it}
     *
     * @param wanted quoted styles are taken as they are; any other means unquoted where that is safe
     * @param quotes the style that is taken where unquoted is not safe
     * @param flow whether it is to stand between brackets or braces
     */
    static String of(String value, Style wanted, Style quotes, boolean flow) {
        if (!wanted.isQuoted() && PlainScalar.canHold(value, flow)) {
            return value;
        }
        Style style = wanted.isQuoted() ? wanted : quotes;
        return style == Style.SINGLE_QUOTED && value.chars().allMatch(c -> c >= ' ' && c < 0x7F)
                ? "'" + value.replace("'", "''") + "'"
                : doubleQuoted(value);
    }

    /** {@return a key as its siblings are written} */
    static String key(String key, Style siblings) {
        return of(key, siblings, Style.DOUBLE_QUOTED, false);
    }

    private static String doubleQuoted(String value) {
        StringBuilder text = new StringBuilder("\"");
        value.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                text.append('\\').append((char) c);
            } else if (c < ' ' || c == 0x7F || (c >= 0x80 && c <= 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                text.append("\\u%04X".formatted(c));
            } else {
                text.append((char) c);
            }
        });
        return text.append('"').toString();
    }
}
