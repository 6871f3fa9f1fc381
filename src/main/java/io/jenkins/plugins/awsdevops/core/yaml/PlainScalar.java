// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.yaml;

import java.util.regex.Pattern;

/**
 * What an unquoted scalar means. A value stays text only if no reader takes it for something else, so the types of YAML
 * 1.1 (<a href="https://yaml.org/type/">yaml.org/type</a>), of YAML 1.2's core schema and of the parsers in Go count
 * together: {@code 1.10}, {@code 012}, {@code 1e3}, {@code 1_000}, {@code 1:30}, {@code no}, {@code ~},
 * {@code 2026-01-02}.
 */
public final class PlainScalar {
    private static final Pattern NULL = Pattern.compile("|~|null|Null|NULL");
    private static final Pattern WORD = Pattern.compile("(?i:y|yes|n|no|true|false|on|off)|<<|=");
    private static final Pattern INTEGER = Pattern.compile(
            "[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-f_]+|[0-9][0-9_]*(?::[0-5]?[0-9])*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FLOAT = Pattern.compile(
            "[-+]?(?:[0-9][0-9_]*(?:\\.[0-9_]*)?|\\.[0-9_]*[0-9][0-9_]*)(?:e[-+]?[0-9_]+)?"
                    + "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.inf|\\.nan",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \t].*)?");
    private static final String INDICATORS = ",[]{}#&*!|>'\"%@`";

    private PlainScalar() {}

    /** {@return whether a reader takes this unquoted scalar for no value at all} */
    public static boolean isNull(String plain) {
        return NULL.matcher(plain).matches();
    }

    /** {@return whether every reader takes this unquoted scalar for text} */
    public static boolean isText(String plain) {
        return !isNull(plain)
                && !WORD.matcher(plain).matches()
                && !INTEGER.matcher(plain).matches()
                && !FLOAT.matcher(plain).matches()
                && !DATE.matcher(plain).matches();
    }

    /**
     * {@return whether a text can be written without quotes and is read back as this text}
     *
     * @param flow whether it is to stand between brackets or braces
     */
    public static boolean canHold(String value, boolean flow) {
        return isText(value) && isPlain(value, flow);
    }

    /** {@return whether a text can be written without quotes, whatever type it is then taken for} */
    static boolean isPlain(String value, boolean flow) {
        if (value.isEmpty() || !value.equals(value.strip()) || !isPrintable(value)) {
            return false;
        }
        char first = value.charAt(0);
        boolean dashed = first == '-' || first == '?' || first == ':';
        if (INDICATORS.indexOf(first) >= 0 || (dashed && (value.length() == 1 || value.charAt(1) == ' '))) {
            return false;
        }
        return !value.contains(": ")
                && !value.contains(" #")
                && !value.endsWith(":")
                && !value.startsWith("---")
                && !value.startsWith("...")
                && !(flow && (dashed || value.chars().anyMatch(c -> ",[]{}".indexOf(c) >= 0)));
    }

    static boolean isPrintable(String value) {
        return value.chars().allMatch(PlainScalar::isPrintable);
    }

    private static boolean isPrintable(int c) {
        return c >= ' ' && c != 0x7F && !(c >= 0x80 && c <= 0xA0) && c != 0x2028 && c != 0x2029 && c != 0xFEFF;
    }
}
