// SPDX-License-Identifier: MIT
/** The steps that a Jenkinsfile finds in the runner: the built-in ones and, through the table, those of the platform. */
package io.jenkins.plugins.awsdevops.runner.step;
