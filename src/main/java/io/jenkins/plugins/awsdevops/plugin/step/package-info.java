// SPDX-License-Identifier: MIT
/** The Pipeline steps: one class a step, which holds its parameters and makes one core call. */
package io.jenkins.plugins.awsdevops.plugin.step;
