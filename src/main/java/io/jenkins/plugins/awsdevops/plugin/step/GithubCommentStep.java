// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin.step;

import hudson.Extension;
import hudson.util.FormValidation;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import io.jenkins.plugins.awsdevops.core.github.GitHubComment;
import io.jenkins.plugins.awsdevops.core.github.GitHubCommentRequest;
import io.jenkins.plugins.awsdevops.plugin.ServiceStep;
import io.jenkins.plugins.awsdevops.plugin.ServiceStepDescriptor;
import io.jenkins.plugins.awsdevops.plugin.ServiceWork;
import io.jenkins.plugins.awsdevops.plugin.Workbench;
import java.util.Map;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Writes a comment of a pull request, once, and keeps it up to date. */
public final class GithubCommentStep extends ServiceStep {
    private static final String NAME = "githubComment";

    private final String marker;
    private final String body;
    private final String repo;
    private final String pullRequest;
    private final String credentialsId;
    private String apiUrl = "https://api.github.com";

    @DataBoundConstructor
    public GithubCommentStep(String marker, String body, String repo, String pullRequest, String credentialsId) {
        this.marker = marker;
        this.body = body;
        this.repo = repo;
        this.pullRequest = pullRequest;
        this.credentialsId = credentialsId;
    }

    public String getMarker() {
        return marker;
    }

    public String getBody() {
        return body;
    }

    public String getRepo() {
        return repo;
    }

    public String getPullRequest() {
        return pullRequest;
    }

    public String getCredentialsId() {
        return credentialsId;
    }

    public String getApiUrl() {
        return apiUrl;
    }

    @DataBoundSetter
    public void setApiUrl(String apiUrl) {
        this.apiUrl = apiUrl;
    }

    @Override
    protected ServiceWork<GitHubCommentRequest> work() {
        return new Work(this);
    }

    private static final class Work extends ServiceWork<GitHubCommentRequest> {
        private static final long serialVersionUID = 1L;

        Work(GithubCommentStep step) {
            super(NAME, GitHubCommentRequest.class, step);
        }

        @Override
        protected Outcome run(Workbench workbench, GitHubCommentRequest request) throws InterruptedException {
            return new GitHubComment(workbench.network(), workbench.secrets(), workbench.log()).run(request);
        }
    }

    /** The step for Jenkins. */
    @Extension
    public static final class Declaration extends ServiceStepDescriptor {
        public Declaration() {
            super(
                    NAME,
                    "Comment on a pull request",
                    GitHubCommentRequest.class,
                    Map.of(
                            "marker",
                            "plan",
                            "body",
                            "text",
                            "repo",
                            "shop/cart",
                            "pullRequest",
                            "1",
                            "credentialsId",
                            "github"));
        }

        @POST
        public FormValidation doCheckMarker(@QueryParameter String value) {
            return check("marker", value);
        }

        @POST
        public FormValidation doCheckBody(@QueryParameter String value) {
            return check("body", value);
        }

        @POST
        public FormValidation doCheckRepo(@QueryParameter String value) {
            return check("repo", value);
        }

        @POST
        public FormValidation doCheckPullRequest(@QueryParameter String value) {
            return check("pullRequest", value);
        }

        @POST
        public FormValidation doCheckApiUrl(@QueryParameter String value) {
            return check("apiUrl", value);
        }
    }
}
