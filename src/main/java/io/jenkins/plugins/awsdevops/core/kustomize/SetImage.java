// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import java.util.function.Consumer;

/** The work of {@code kustomizeSetImage}. */
public final class SetImage {
    private SetImage() {}

    public static Outcome run(Workspace workspace, SetImageRequest request, Consumer<String> log) {
        throw new UnsupportedOperationException("comes with the next commit");
    }
}
