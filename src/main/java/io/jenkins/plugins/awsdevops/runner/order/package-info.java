// SPDX-License-Identifier: MIT
/** Order among runs: milestones, which no older run passes after a newer one, and locks, which one holds at a time. */
package io.jenkins.plugins.awsdevops.runner.order;
