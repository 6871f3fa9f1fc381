// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import io.jenkins.plugins.awsdevops.core.data.Default;
import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
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
        images = Map.copyOf(images);
        if (images.isEmpty()) {
            throw new BadArgumentException("images: must name at least one image");
        }
    }
}
