// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.keep;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The artifacts of one run: copies of files, under the paths that they had. */
public final class Artifacts {
    private final Path folder;

    public Artifacts(Path folder) {
        this.folder = folder;
    }

    /** @param files relative to {@code from}; a link is kept as a link */
    public void keep(Path from, List<String> files) {
        for (String file : files) {
            Path target = folder.resolve(file);
            try {
                Files.createDirectories(target.getParent());
                Files.copy(
                        from.resolve(file),
                        target,
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            } catch (IOException e) {
                throw new OperationFailedException("Could not archive " + file + ": " + Failure.of(e), e);
            }
        }
    }
}
