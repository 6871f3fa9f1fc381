// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import hudson.model.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class BundledLibraryIT {
    private static final String SETTINGS = "echo platformSettings('probe', [name: 'none'], [name: 'shop']).name\n";

    private Pipelines pipelines;

    @BeforeEach
    void prepare(JenkinsRule rule) {
        pipelines = new Pipelines(rule);
    }

    @Test
    void is_there_once_the_plugin_is() throws Exception {
        pipelines.run(
                Result.SUCCESS,
                "@Library('aws-devops-platform') _\n" + SETTINGS,
                "Loading library aws-devops-platform@",
                "shop");
    }

    @Test
    void loads_while_the_pipeline_runs_too() throws Exception {
        pipelines.run(Result.SUCCESS, "library 'aws-devops-platform'\n" + SETTINGS, "shop");
    }

    @Test
    void brings_its_resources() throws Exception {
        pipelines.run(
                Result.SUCCESS,
                "@Library('aws-devops-platform') _\necho libraryResource('platform/app/Dockerfile')",
                "FROM ");
    }

    @Test
    void comes_in_its_own_version_only() throws Exception {
        pipelines.run(
                Result.FAILURE,
                "@Library('aws-devops-platform@v9') _\n" + SETTINGS,
                "Version override not permitted for library aws-devops-platform");
    }
}
