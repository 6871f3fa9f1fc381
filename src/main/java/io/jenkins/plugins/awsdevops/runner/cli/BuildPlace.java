// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import java.util.Map;

/**
 * Where a build belongs.
 *
 * @param job name of its job
 * @param environment what a multibranch job tells the build about branch, change or tag
 */
record BuildPlace(String job, Map<String, String> environment) {}
