// SPDX-License-Identifier: MIT
/** Steps that show what they would do: the dry run of a pipeline. */
package io.jenkins.plugins.awsdevops.runner.preview;
