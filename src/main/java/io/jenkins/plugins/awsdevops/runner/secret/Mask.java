// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.secret;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Replaces secrets in the lines of a log by {@code ****}, in whatever form they come; the longest form first. */
public final class Mask implements UnaryOperator<String> {
    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    private final List<String> forms;
    private final Pattern pattern;

    private Mask(List<String> forms) {
        this.forms = forms;
        this.pattern = Pattern.compile(forms.stream().map(Pattern::quote).collect(Collectors.joining("|")));
    }

    /** @param secrets in clear; empty ones are left out */
    public static Mask of(Collection<String> secrets) {
        return new Mask(secrets.stream()
                .flatMap(secret -> SecretForms.of(secret).stream())
                .distinct()
                .sorted(LONGEST_FIRST)
                .toList());
    }

    /** {@return the line without the secrets} */
    @Override
    public String apply(String line) {
        return forms.isEmpty() ? line : pattern.matcher(line).replaceAll("****");
    }

    /**
     * {@return how many characters of an unfinished line can be masked and shown now} What could be the beginning of a
     * secret is held back until more of the line is there.
     */
    public int releasable(String unfinished) {
        int from = 0;
        while (true) {
            int held = held(unfinished, from);
            int cut = unfinished.length() - held;
            int across = endOfSecretAcross(unfinished, from, cut);
            if (across < 0) {
                return cut;
            }
            from = across;
        }
    }

    /** The longest end of the text from {@code from} on that begins a form without finishing it. */
    private int held(String text, int from) {
        int longest = 0;
        for (String form : forms) {
            int most = Math.min(form.length() - 1, text.length() - from);
            for (int length = most; length > longest; length--) {
                if (text.regionMatches(text.length() - length, form, 0, length)) {
                    longest = length;
                }
            }
        }
        return longest;
    }

    /** A secret that begins before the cut and ends behind it is shown masked, as a whole. */
    private int endOfSecretAcross(String text, int from, int cut) {
        Matcher matcher = pattern.matcher(text);
        int start = from;
        while (!forms.isEmpty() && matcher.find(start) && matcher.start() < cut) {
            if (matcher.end() > cut) {
                return matcher.end();
            }
            start = matcher.end();
        }
        return -1;
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "Mask of " + forms.size() + " forms";
    }
}
