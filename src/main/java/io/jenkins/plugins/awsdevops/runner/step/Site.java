// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import io.jenkins.plugins.awsdevops.core.files.Workspace;
import java.util.function.Consumer;

/**
 * Where a platform step works.
 *
 * @param log takes one line of progress at a time
 */
public record Site(Workspace workspace, Consumer<String> log) {}
