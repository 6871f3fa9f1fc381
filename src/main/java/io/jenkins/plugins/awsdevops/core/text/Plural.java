// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.text;

/** Counted words. */
public final class Plural {
    private Plural() {}

    /** {@return {@code 1 finding}, {@code 0 findings}, {@code 2 findings}} */
    public static String of(long count, String word) {
        return of(count, word, word + "s");
    }

    /** {@return the count and the word that fits it: {@code 2 entries}} */
    public static String of(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
