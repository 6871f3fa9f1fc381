// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import java.nio.file.Path;

/** Where steps put what must not lie in the workspace: the folder beside it, named as in Jenkins. */
final class Temporary {
    private Temporary() {}

    /** {@return {@code .../name@tmp} for {@code .../name}; it need not exist} */
    static Path beside(Path folder) {
        return folder.resolveSibling(folder.getFileName() + "@tmp");
    }
}
