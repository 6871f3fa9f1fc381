// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import hudson.Extension;
import hudson.model.ItemGroup;
import hudson.model.Job;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jenkinsci.plugins.workflow.libs.LibraryConfiguration;
import org.jenkinsci.plugins.workflow.libs.LibraryResolver;

/**
 * Offers the shared library of this plugin to every job, under the plugin's name: installing the plugin is the whole
 * set-up. It is not trusted: its vars run in the sandbox. A library of that name that an administrator has configured
 * comes first.
 */
@Extension(ordinal = -100)
public final class BundledLibrary extends LibraryResolver {
    static final String NAME = "aws-devops-platform";

    @Override
    public boolean isTrusted() {
        return false;
    }

    @Override
    public Collection<LibraryConfiguration> forJob(Job<?, ?> job, Map<String, String> libraryVersions) {
        return List.of(configuration());
    }

    @Override
    public Collection<LibraryConfiguration> suggestedConfigurations(ItemGroup<?> group) {
        return List.of(configuration());
    }

    private static LibraryConfiguration configuration() {
        LibraryConfiguration library = new LibraryConfiguration(NAME, new BundledLibraryRetriever());
        library.setDefaultVersion(BundledLibraryRetriever.version());
        library.setAllowVersionOverride(false);
        library.setIncludeInChangesets(false);
        return library;
    }
}
