// SPDX-License-Identifier: MIT
/** The language of Pipeline scripts on groovy-cps 1.31: mended until it agrees with today's workflow-cps, and its compiler. */
package io.jenkins.plugins.awsdevops.runner.cps.lang;
