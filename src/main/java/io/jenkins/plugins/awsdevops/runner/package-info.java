// SPDX-License-Identifier: MIT
/** Runs a Jenkinsfile on this machine: the run, its record, its folder on disk. */
package io.jenkins.plugins.awsdevops.runner;
