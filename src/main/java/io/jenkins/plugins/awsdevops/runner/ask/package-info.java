// SPDX-License-Identifier: MIT
/** Questions that a run asks people, and their answers: files, so that any process can give them. */
package io.jenkins.plugins.awsdevops.runner.ask;
