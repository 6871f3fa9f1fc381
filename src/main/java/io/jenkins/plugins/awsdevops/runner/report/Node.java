// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.report;

/** A piece of a page. */
@FunctionalInterface
interface Node {
    void write(StringBuilder out);
}
