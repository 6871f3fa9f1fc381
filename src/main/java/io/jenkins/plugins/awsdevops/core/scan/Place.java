// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a finding is.
 *
 * @param artifact what was scanned: an image, a folder; empty where the report does not say
 * @param target the part of it: a lock file, the packages of an image's system, a Dockerfile, a Kubernetes object
 * @param resource the thing in the target, for instance {@code aws_s3_bucket.logs}; empty where there is none
 * @param startLine the first line, 0 where there is none
 * @param endLine the last line
 */
public record Place(String artifact, String target, String resource, long startLine, long endLine) {
    /** {@code shop/api:1.2@sha256:... (debian 12.5)}: how Trivy names the packages of an image's system. */
    private static final Pattern SYSTEM = Pattern.compile("(.*\\S) \\([a-z][^()]*\\)");

    private static final Pattern ABSOLUTE = Pattern.compile("/|[A-Za-z]:[\\\\/]");

    /** {@return the same place in another target} */
    Place in(String newTarget) {
        return new Place(artifact, newTarget, resource, startLine, endLine);
    }

    /**
     * {@return the artifact by the name that the next build has for it too} An image loses tag and digest. A folder
     * that is named by an absolute path loses its name: it is another one on the next agent.
     */
    String lastingArtifact() {
        return ABSOLUTE.matcher(artifact).lookingAt()
                ? ""
                : lastingImage(artifact.startsWith("./") ? artifact.substring(2) : artifact);
    }

    /** {@return the target by the name that the next build has for it too} */
    String lastingTarget() {
        Matcher system = SYSTEM.matcher(target);
        String name = system.matches() ? lastingImage(system.group(1)) : target.replace('\\', '/');
        return name.startsWith("./") ? name.substring(2) : name;
    }

    /** {@return the place as people write it: {@code main.tf:12}} */
    String shown() {
        return startLine > 0 ? target + ":" + startLine : target;
    }

    /** A colon behind the last slash begins a tag; one before it a port, and one before a space is Kubernetes' own. */
    private static String lastingImage(String reference) {
        int digest = Math.max(reference.lastIndexOf("@sha256:"), reference.lastIndexOf("@sha512:"));
        String name = digest < 0 ? reference : reference.substring(0, digest);
        int colon = name.lastIndexOf(':');
        return colon > name.lastIndexOf('/') && !name.startsWith(": ", colon) ? name.substring(0, colon) : name;
    }
}
