// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import java.util.List;
import java.util.Optional;

/**
 * One thing that a scanner found, in the words of the report: text in it is hostile until it is shown.
 *
 * @param rule the tool's name for it: {@code CVE-2026-1234}, {@code AVD-DS-0002}, {@code aws-access-key-id},
 *     {@code GPL-3.0}
 * @param title one line about it, empty where there is none
 * @param evidence what shows it: the line of a secret, masked by the tool; the message of a check; otherwise empty
 * @param links where to read more
 */
public record Finding(
        FindingClass kind,
        Severity severity,
        String rule,
        String title,
        Place place,
        Component component,
        String evidence,
        List<String> links,
        Optional<Suppression> suppression) {
    public Finding {
        links = List.copyOf(links);
    }

    /** {@return whether somebody can do something about it by taking another version, or without one} */
    boolean fixable() {
        return kind != FindingClass.VULNERABILITY || !component.fixed().isEmpty();
    }

    Finding in(String target) {
        return new Finding(kind, severity, rule, title, place.in(target), component, evidence, links, suppression);
    }

    Finding suppressed(Suppression by) {
        return new Finding(kind, severity, rule, title, place, component, evidence, links, Optional.of(by));
    }
}
