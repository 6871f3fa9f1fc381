// SPDX-License-Identifier: MIT
/** The network of this machine: through its proxy, trusting its authorities. */
package io.jenkins.plugins.awsdevops.runner.net;
