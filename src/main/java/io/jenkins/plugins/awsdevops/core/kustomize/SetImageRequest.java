// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import io.jenkins.plugins.awsdevops.core.data.Default;
import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The arguments of {@code kustomizeSetImage}.
 *
 * @param path folder of the kustomization, or the file itself, relative to the workspace
 * @param images image name to what it shall be: a tag, or a reference as {@code kustomize edit set image} reads it
 * @param create whether an image that has no entry gets one
 * @param verify whether to build before and after with the {@code kustomize} or {@code kubectl} of the agent
 */
public record SetImageRequest(
        String path,
        Map<String, String> images,
        @Default("true") boolean create,
        @Default("false") boolean verify) {
    public SetImageRequest {
        images = Collections.unmodifiableMap(new LinkedHashMap<>(images));
        if (images.isEmpty()) {
            throw new BadArgumentException("images: must name at least one image");
        }
        images.forEach(SetImageRequest::change);
    }

    /** {@return what each image shall be, in the order of the caller} */
    Map<String, ImageChange> changes() {
        Map<String, ImageChange> changes = new LinkedHashMap<>();
        images.forEach((name, value) -> changes.put(name, change(name, value)));
        return changes;
    }

    private static ImageChange change(String name, String value) {
        if (name.isBlank() || name.chars().anyMatch(c -> c <= ' ' || c == 0x7F)) {
            throw new BadArgumentException("images: '" + name + "' is not the name of an image");
        }
        return ImageChange.parse("images." + name, value);
    }
}
