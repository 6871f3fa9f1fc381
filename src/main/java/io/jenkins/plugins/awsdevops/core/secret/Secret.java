// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.secret;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A token, a routing key, a URL that is a key in itself. It is in no {@code toString} and in no saved program. */
public final class Secret {
    private static final String HIDDEN = "****";

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * {@return the secret without the white space around it} (a line feed at the end is what files and forms add.)
     *
     * @throws BadArgumentException if nothing is left, or it holds a control character: no header could carry it
     */
    public static Secret of(String text) {
        String value = text.strip();
        if (value.isEmpty()) {
            throw new BadArgumentException("the secret is empty");
        }
        if (value.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r')) {
            throw new BadArgumentException("the secret holds a control character");
        }
        return new Secret(value);
    }

    /** {@return the clear text} Only for what is sent to the other side. */
    public String reveal() {
        return value;
    }

    public boolean startsWith(String prefix) {
        return value.startsWith(prefix);
    }

    /** {@return the text with each occurrence of this secret hidden} Also where it is encoded as in a query. */
    public String hideIn(String text) {
        return text.replace(value, HIDDEN).replace(URLEncoder.encode(value, StandardCharsets.UTF_8), HIDDEN);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), secret.value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return HIDDEN;
    }
}
