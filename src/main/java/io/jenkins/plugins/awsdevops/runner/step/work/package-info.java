// SPDX-License-Identifier: MIT
/** The built-in steps that do things: run scripts, keep files, read reports, ask, lock, check out, hold secrets. */
package io.jenkins.plugins.awsdevops.runner.step.work;
