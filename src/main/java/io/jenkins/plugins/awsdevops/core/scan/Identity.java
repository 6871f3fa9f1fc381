// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

/**
 * What a finding is known by, as hashes (SHA-256, the first 64 bits).
 *
 * <p><b>Issue</b>: the same trouble in the same place, so that two builds can be compared. It is made of the class, the
 * lasting names of artifact and target (no tag, no digest, no system version, no folder of an agent), the rule, the
 * resource, the package's name and path, and for a secret the masked text. Not of lines, titles, messages, severity
 * and package versions: those change with an edit, a newer scanner, a newer database or an update that does not help.
 *
 * <p><b>Occurrence</b>: this very finding, counted once however often and in however many reports it stands. It is made
 * of the issue, artifact and target as they are, lines, installed version, message, severity, and whether there is a fix. Reports
 * that rate the same thing differently therefore count it twice, and no finding hides another.
 *
 * <p>An issue may have several occurrences (two versions of a package in one lock file): comparison with the baseline
 * counts them, so that a third one is new.
 */
record Identity(long issue, long occurrence) {}
