// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.event;

/** Hears the events of a run, one at a time and in their order. */
@FunctionalInterface
public interface RunListener {
    void hear(RunEvent event);
}
