// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

/** The fields of an entry of {@code images} that this step writes. */
enum ImageField {
    NEW_NAME("newName"),
    NEW_TAG("newTag"),
    DIGEST("digest");

    private final String key;

    ImageField(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
