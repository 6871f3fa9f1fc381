// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import io.jenkins.plugins.awsdevops.core.text.Visible;

/** Findings as people read them in a log; nothing of a report gets there but through here. */
final class Wording {
    private static final int NAME = 80;
    private static final int TITLE = 100;

    private Wording() {}

    /** {@return the finding in a few words: {@code CVE-2026-1234 in openssl 3.0.1, fixed in 3.0.9}} */
    static String brief(Finding finding) {
        String rule = shown(finding.rule());
        Component component = finding.component();
        return switch (finding.kind()) {
            case VULNERABILITY ->
                rule + " in " + shown((component.name() + " " + component.installed()).strip()) + ", "
                        + (component.fixed().isEmpty() ? "no fix yet" : "fixed in " + shown(component.fixed()));
            case MISCONFIGURATION, SECRET ->
                rule + " in " + shown(finding.place().shown());
            case LICENCE -> rule + " of " + shown(owner(finding));
        };
    }

    /** {@return a line for the list of the worst findings} */
    static String line(Finding finding) {
        Component component = finding.component();
        String file = component.path().isEmpty() ? finding.place().target() : component.path();
        String where = component.name().isEmpty() ? "" : " (" + shown(file) + ")";
        String title = finding.title().isEmpty() ? "" : ": " + Visible.of(finding.title(), TITLE);
        return String.format("%-8s  ", finding.severity()) + brief(finding) + where + title;
    }

    /** {@return a line for the list of suppressed findings} */
    static String suppressed(Finding finding, Suppression suppression) {
        String by = suppression.by().isEmpty() ? "" : " by " + shown(suppression.by());
        String statement = suppression.statement().isEmpty() ? "" : " (" + shown(suppression.statement()) + ")";
        return brief(finding) + ": " + shown(suppression.status()) + by + statement;
    }

    static String shown(String text) {
        return Visible.of(text, NAME);
    }

    private static String owner(Finding finding) {
        Component component = finding.component();
        if (!component.name().isEmpty()) {
            return component.name();
        }
        return component.path().isEmpty() ? finding.place().target() : component.path();
    }
}
