// SPDX-License-Identifier: MIT
package hudson.model;

public abstract class Job<JobT extends Job<JobT, RunT>, RunT extends Run<JobT, RunT>> extends AbstractItem
        implements hudson.ExtensionPoint {}
