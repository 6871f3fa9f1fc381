// SPDX-License-Identifier: MIT
/** What a real Jenkins did with some hundred pipelines, and the runner held to it. */
package io.jenkins.plugins.awsdevops.runner.fidelity;
