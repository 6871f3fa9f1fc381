// SPDX-License-Identifier: MIT
/**
 * The Jenkins half: what every step shares (arguments, the way to the agent and back, forms) and the bundled library.
 * Nothing here reads files or decides; core does.
 */
package io.jenkins.plugins.awsdevops.plugin;
