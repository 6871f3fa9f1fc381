// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.report;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the events of a run do not tell about it.
 *
 * @param shown names and values for the head of the page, in their order: causes, branch, parameters
 * @param log the file of the whole log
 * @param artifacts the folder of what was archived; it need not be there
 */
public record RunFacts(Map<String, String> shown, Path log, Path artifacts) {
    public RunFacts {
        shown = Collections.unmodifiableMap(new LinkedHashMap<>(shown));
    }
}
