// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import io.jenkins.plugins.awsdevops.core.data.SourceText;
import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.core.text.UnifiedDiff;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The work of {@code kustomizeSetImage}. */
public final class SetImage {
    private final Workspace workspace;
    private final KustomizeBuild build;
    private final Consumer<String> log;

    SetImage(Workspace workspace, KustomizeBuild build, Consumer<String> log) {
        this.workspace = workspace;
        this.build = build;
        this.log = log;
    }

    /**
     * Sets the images and writes the file in one move, if anything is to change.
     *
     * @return {@code changed}; {@code file}, relative to the workspace; {@code previous}, name to what it was for each
     *     image that changed, in the form that undoes the change when it is handed back as {@code images}; {@code diff},
     *     empty if nothing changed
     * @throws io.jenkins.plugins.awsdevops.core.problem.BadInputException if there is no kustomization or it is not what
     *     it must be
     * @throws OperationFailedException if it cannot be written, or with {@code verify} if it cannot be built or more than
     *     image fields would change; the file is then as it was
     */
    public static Outcome run(Workspace workspace, SetImageRequest request, Consumer<String> log)
            throws InterruptedException {
        return new SetImage(workspace, new LocalKustomize(), log).run(request);
    }

    Outcome run(SetImageRequest request) throws InterruptedException {
        Path file = KustomizationFile.find(workspace, request.path());
        SourceText before = KustomizationFile.read(workspace, file);
        ImagesChange change = ImagesChange.of(before, request.changes(), request.create());
        change.log(log);
        if (change.isChanged() && request.verify()) {
            new VerifiedWrite(workspace, build, log).write(file, before, change);
        } else if (change.isChanged()) {
            workspace.replace(file, change.after().bytes());
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("changed", change.isChanged());
        values.put("file", before.source());
        values.put("previous", change.previous());
        values.put(
                "diff",
                UnifiedDiff.of(before.source(), before.text(), change.after().text()));
        return Outcome.of(values);
    }
}
