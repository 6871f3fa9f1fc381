// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the {@link Identity} of findings; for one thread. */
final class Fingerprint {
    /** How Trivy named its own checks in turn: {@code DS002}, {@code AVD-DS-0002}, {@code DS-0002}. */
    private static final Pattern CHECK = Pattern.compile("(?:AVD-)?([A-Z]+)-?(\\d{3,4})");

    private final MessageDigest digest;

    // what is hashed next: a digest takes one long piece faster than many short ones
    private ByteBuffer parts = ByteBuffer.allocate(1024);

    // of the place before: findings of one target stand together
    private String artifact = "";
    private String target = "";
    private byte[] lastingPlace = {};
    private byte[] exactPlace = {};

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    Identity of(Finding finding) {
        locate(finding.place());
        Component component = finding.component();
        add(finding.kind().name());
        add(lastingPlace);
        add(lastingRule(finding));
        add(finding.place().resource());
        add(component.name());
        add(component.path());
        add(finding.kind() == FindingClass.SECRET ? finding.evidence() : "");
        long issue = sum();
        add(issue);
        add(exactPlace);
        add(finding.place().startLine());
        add(finding.place().endLine());
        add(component.installed());
        add(finding.evidence());
        add(finding.severity().name());
        add(finding.fixable() ? 1 : 0);
        return new Identity(issue, sum());
    }

    private void locate(Place place) {
        if (lastingPlace.length > 0
                && place.artifact().equals(artifact)
                && place.target().equals(target)) {
            return;
        }
        artifact = place.artifact();
        target = place.target();
        add(place.lastingArtifact());
        add(place.lastingTarget());
        lastingPlace = hash();
        add(artifact);
        add(target);
        exactPlace = hash();
    }

    private static String lastingRule(Finding finding) {
        if (finding.kind() != FindingClass.MISCONFIGURATION) {
            return finding.rule();
        }
        Matcher check = CHECK.matcher(finding.rule());
        return check.matches()
                ? String.format(Locale.ROOT, "%s-%04d", check.group(1), Integer.parseInt(check.group(2)))
                : finding.rule();
    }

    /** The length in front keeps {@code ab, c} and {@code a, bc} apart. */
    private void add(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        add(bytes.length);
        add(bytes);
    }

    private void add(long number) {
        reserve(Long.BYTES);
        parts.putLong(number);
    }

    private void add(byte[] bytes) {
        reserve(bytes.length);
        parts.put(bytes);
    }

    private void reserve(int more) {
        if (parts.remaining() < more) {
            parts = ByteBuffer.allocate(2 * (parts.position() + more)).put(parts.flip());
        }
    }

    private long sum() {
        return ByteBuffer.wrap(hash()).getLong();
    }

    private byte[] hash() {
        digest.update(parts.flip());
        parts.clear();
        return digest.digest();
    }
}
