// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import io.jenkins.plugins.awsdevops.core.data.SourceText;
import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.function.Consumer;

/**
 * Writes a kustomization between two builds of it. They happen in place, since its bases are named relative to it; if the
 * second is not as it must be, or is interrupted, the file gets its old bytes and its old time back.
 */
final class VerifiedWrite {
    private final Workspace workspace;
    private final KustomizeBuild build;
    private final Consumer<String> log;

    VerifiedWrite(Workspace workspace, KustomizeBuild build, Consumer<String> log) {
        this.workspace = workspace;
        this.build = build;
        this.log = log;
    }

    void write(Path file, SourceText before, ImagesChange change) throws InterruptedException {
        FileTime time = time(before, file);
        String old = build("before the change", file, before);
        workspace.replace(file, change.after().bytes());
        boolean verified = false;
        try {
            int fields = compare(old, build("after the change", file, before), before, change);
            verified = true;
            log.accept(before.source() + ": verified: " + fields
                    + (fields == 1 ? " image field differs" : " image fields differ") + " in the build");
            if (fields == 0) {
                log.accept("WARNING: " + before.source() + ": no image in the build is called "
                        + String.join(" or ", change.edited()));
            }
        } finally {
            if (!verified) {
                restore(file, before, time);
            }
        }
    }

    private String build(String when, Path file, SourceText before) throws InterruptedException {
        try {
            return build.build(file.resolveSibling("."));
        } catch (OperationFailedException e) {
            throw new OperationFailedException(
                    "Could not verify " + before.source() + ", build " + when + ": " + e.getMessage(), e);
        }
    }

    private static int compare(String old, String now, SourceText before, ImagesChange change) {
        try {
            return new Verification(change).imageFields(old, now);
        } catch (OperationFailedException e) {
            throw new OperationFailedException(
                    "Did not change " + before.source() + ": " + e.getMessage() + ". The file is as it was", e);
        }
    }

    /** An interrupted thread cannot write; the interrupt waits until the file is as it was. */
    private void restore(Path file, SourceText before, FileTime time) {
        boolean interrupted = Thread.interrupted();
        try {
            workspace.replace(file, before.bytes());
            Files.setLastModifiedTime(file, time);
        } catch (IOException e) {
            log.accept("WARNING: " + before.source() + ": could not restore its time: " + Failure.of(e));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static FileTime time(SourceText before, Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new OperationFailedException("Could not read " + before.source() + ": " + Failure.of(e), e);
        }
    }
}
