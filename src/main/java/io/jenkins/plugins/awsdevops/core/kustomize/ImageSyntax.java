// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import java.util.regex.Pattern;

/**
 * What may be written into a kustomization. kustomize writes anything and lets the kubelet fail; the grammar here is that
 * of the OCI distribution specification 1.1 for tags and digests and of
 * <a href="https://github.com/distribution/reference">distribution/reference</a> for names.
 */
final class ImageSyntax {
    /** No valid part is longer; a longer text is not even matched. */
    private static final int MAX_LENGTH = 255;

    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");
    private static final Pattern DIGEST = Pattern.compile(
            "sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}|(?!sha256:|sha512:)[a-z0-9]+(?:[+._-][a-z0-9]+)*:[A-Za-z0-9=_-]+");
    private static final String COMPONENT = "[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
    private static final Pattern NAME = Pattern.compile("(?:(?:" + LABEL + "(?:\\." + LABEL
            + ")*|\\[[0-9a-fA-F:]+\\])(?::[0-9]{1,5})?/)?" + COMPONENT + "(?:/" + COMPONENT + ")*");

    private ImageSyntax() {}

    static String tag(String path, String text, String tag) {
        return check(
                TAG,
                path,
                text,
                tag,
                "tag",
                "1 to 128 letters, digits, '_', '.' and '-', not beginning with '.' or '-'");
    }

    static String digest(String path, String text, String digest) {
        return check(DIGEST, path, text, digest, "digest", "'sha256:' and 64 hexadecimal digits in lower case");
    }

    static String name(String path, String text, String name) {
        return check(NAME, path, text, name, "image name", "[host[:port]/]path, the path in lower case");
    }

    private static String check(Pattern pattern, String path, String text, String part, String what, String rule) {
        if (part.length() <= MAX_LENGTH && pattern.matcher(part).matches()) {
            return part;
        }
        String where = part.equals(text) ? "" : " in '" + text + "'";
        throw new BadArgumentException(path + ": '" + part + "'" + where + " is not a valid " + what + ": " + rule);
    }
}
