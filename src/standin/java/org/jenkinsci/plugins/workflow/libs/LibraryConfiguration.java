// SPDX-License-Identifier: MIT
package org.jenkinsci.plugins.workflow.libs;

import hudson.model.AbstractDescribableImpl;

/** Holds what it is given, so that unit tests can look at it. */
public class LibraryConfiguration extends AbstractDescribableImpl<LibraryConfiguration> {
    private final String name;
    private final LibraryRetriever retriever;
    private String defaultVersion;
    private boolean allowVersionOverride = true;
    private boolean includeInChangesets = true;

    public LibraryConfiguration(String name, LibraryRetriever retriever) {
        this.name = name;
        this.retriever = retriever;
    }

    public String getName() {
        return name;
    }

    public LibraryRetriever getRetriever() {
        return retriever;
    }

    public String getDefaultVersion() {
        return defaultVersion;
    }

    public void setDefaultVersion(String defaultVersion) {
        this.defaultVersion = defaultVersion;
    }

    public boolean isImplicit() {
        return false;
    }

    public boolean isAllowVersionOverride() {
        return allowVersionOverride;
    }

    public void setAllowVersionOverride(boolean allowVersionOverride) {
        this.allowVersionOverride = allowVersionOverride;
    }

    public boolean getIncludeInChangesets() {
        return includeInChangesets;
    }

    public void setIncludeInChangesets(boolean includeInChangesets) {
        this.includeInChangesets = includeInChangesets;
    }
}
