// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import java.nio.file.Path;

/** Renders a kustomization: the port to the tool that does. */
@FunctionalInterface
public interface KustomizeBuild {
    /**
     * {@return the manifests of a folder as YAML}
     *
     * @throws io.jenkins.plugins.awsdevops.core.problem.OperationFailedException if there is no tool, or it refuses
     */
    String build(Path folder) throws InterruptedException;
}
