// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.secret;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The forms in which a secret shows up in a log. Those of the credentials-binding plugin: itself; as {@code sh -x} of
 * bash and of dash print it in a trace; with the backslashes taken out that bash takes out; with dollars doubled; in
 * base64, at each of the three offsets that it may have in a longer text. Beside them URL encoding, as curl prints it, and each line of a secret
 * of several lines, since logs are masked line by line.
 */
final class SecretForms {
    /** A line of a longer secret is masked if it is at least as long; shorter ones would black out half of the log. */
    private static final int LINE = 8;

    private SecretForms() {}

    static Set<String> of(String secret) {
        Set<String> forms = new LinkedHashSet<>();
        Stream.concat(Stream.of(secret), linesOf(secret)).forEach(text -> {
            forms.add(text);
            forms.add(inBash(text));
            forms.add("'" + inBash(text) + "'");
            forms.add(text.replaceAll("\\\\(\\\\?)", "$1"));
            forms.add(inDash(text));
            forms.add(text.replace("$", "$$"));
            forms.addAll(inBase64(text));
            forms.add(URLEncoder.encode(text, StandardCharsets.UTF_8));
            forms.add(URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"));
        });
        forms.removeIf(String::isBlank);
        return forms;
    }

    private static Stream<String> linesOf(String secret) {
        return secret.contains("\n")
                ? secret.lines().map(String::strip).filter(line -> line.length() >= LINE)
                : Stream.empty();
    }

    /** {@code it's} is traced as {@code 'it'\''s'}. */
    private static String inBash(String text) {
        return text.replace("'", "'\\''");
    }

    /** {@code it's} is traced as {@code 'it'"'"'s'}, several quotes in a row in one pair of double quotes. */
    private static String inDash(String text) {
        return text.replaceAll("('+)", "'\"$1\"'");
    }

    /** The last character before the padding depends on what would follow: without padding it is left out. */
    private static Set<String> inBase64(String text) {
        Set<String> forms = new LinkedHashSet<>();
        for (int before = 0; before < 3 && !text.isEmpty(); before++) {
            byte[] bytes = ("aa".substring(0, before) + text).getBytes(StandardCharsets.UTF_8);
            String whole = Base64.getEncoder().encodeToString(bytes).substring(before * 2);
            int padding = whole.indexOf('=');
            forms.add(whole);
            forms.add(padding < 0 ? whole : whole.substring(0, padding - 1));
        }
        return forms;
    }
}
