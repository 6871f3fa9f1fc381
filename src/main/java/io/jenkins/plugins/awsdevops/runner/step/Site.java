// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import io.jenkins.plugins.awsdevops.core.files.Workspace;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where a platform step works.
 *
 * @param folder the current folder; only for steps that work in one
 * @param log takes one line of progress at a time
 */
public record Site(Supplier<Workspace> folder, Consumer<String> log, Services services) {
    Workspace workspace() {
        return folder.get();
    }
}
