// SPDX-License-Identifier: MIT
/** Messages to Slack and events to PagerDuty. */
@NullMarked
package io.jenkins.plugins.awsdevops.core.notify;

import org.jspecify.annotations.NullMarked;
