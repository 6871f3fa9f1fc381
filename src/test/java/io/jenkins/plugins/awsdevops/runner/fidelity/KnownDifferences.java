// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.fidelity;

import io.jenkins.plugins.awsdevops.house.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of {@code docs/fidelity.md}: cases in which the runner differs from Jenkins, and why. */
final class KnownDifferences {
    private static final Pattern ROW = Pattern.compile("\\| `([a-z]+/[a-z0-9-]+)` \\| (.+) \\|");

    private KnownDifferences() {}

    /** {@return the reasons by the ids of the cases} */
    static Map<String, String> all() {
        Map<String, String> reasons = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(Checkout.file("docs/fidelity.md"))) {
                Matcher row = ROW.matcher(line);
                if (row.matches()) {
                    reasons.put(row.group(1), row.group(2));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reasons;
    }
}
