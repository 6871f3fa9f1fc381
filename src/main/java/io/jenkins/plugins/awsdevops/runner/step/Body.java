// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import java.io.Serializable;

/** A closure that a step was given: its block, or a branch of {@code parallel}. {@link StepContext} runs it. */
public interface Body extends Serializable {}
