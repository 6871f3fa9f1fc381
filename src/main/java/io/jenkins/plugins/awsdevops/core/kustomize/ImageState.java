// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import java.util.Optional;

/** What an entry of {@code images} says about its image. An empty field counts as none, as kustomize reads it. */
record ImageState(Optional<String> newName, Optional<String> newTag, Optional<String> digest) {
    static final ImageState NOTHING = new ImageState(Optional.empty(), Optional.empty(), Optional.empty());

    Optional<String> get(ImageField field) {
        return switch (field) {
            case NEW_NAME -> newName;
            case NEW_TAG -> newTag;
            case DIGEST -> digest;
        };
    }

    /** {@return for people: {@code reg/api:v1}, {@code v1}, {@code @sha256:12ab...}} */
    @Override
    public String toString() {
        String name = newName.orElse("");
        String tag = newTag.map(text -> name.isEmpty() ? text : ":" + text).orElse("");
        String text = name + tag + digest.map(d -> "@" + d).orElse("");
        return text.isEmpty() ? "nothing" : text;
    }
}
