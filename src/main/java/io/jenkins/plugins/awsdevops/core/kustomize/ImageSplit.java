// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

/**
 * The parts of a reference as kustomize divides it ({@code api/internal/image/image.go}): the first colon and the first at
 * sign behind the first slash count, so that a registry's port is no tag. What is missing is empty.
 */
record ImageSplit(String name, String tag, String digest) {
    static ImageSplit of(String reference) {
        int slash = Math.max(0, reference.indexOf('/'));
        int at = reference.indexOf('@', slash);
        int colon = reference.indexOf(':', slash);
        if (at >= 0 && (colon < 0 || at < colon)) {
            return new ImageSplit(reference.substring(0, at), "", reference.substring(at + 1));
        } else if (at >= 0) {
            return new ImageSplit(
                    reference.substring(0, colon), reference.substring(colon + 1, at), reference.substring(at + 1));
        } else if (colon >= 0) {
            return new ImageSplit(reference.substring(0, colon), reference.substring(colon + 1), "");
        }
        return new ImageSplit(reference, "", "");
    }
}
