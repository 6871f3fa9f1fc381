// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin.step;

import hudson.Extension;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import io.jenkins.plugins.awsdevops.core.notify.SlackNotify;
import io.jenkins.plugins.awsdevops.core.notify.SlackNotifyRequest;
import io.jenkins.plugins.awsdevops.plugin.ServiceStep;
import io.jenkins.plugins.awsdevops.plugin.ServiceStepDescriptor;
import io.jenkins.plugins.awsdevops.plugin.ServiceWork;
import io.jenkins.plugins.awsdevops.plugin.Workbench;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Posts a message to Slack. */
public final class SlackNotifyStep extends ServiceStep {
    private static final String NAME = "slackNotify";

    private final String text;
    private final String credentialsId;
    private String channel;
    private String status = "info";
    private Map<String, Object> fields = Map.of();
    private List<Map<String, Object>> blocks = List.of();
    private String threadKey;
    private String apiUrl = "https://slack.com/api";
    private boolean failOnError;

    @DataBoundConstructor
    public SlackNotifyStep(String text, String credentialsId) {
        this.text = text;
        this.credentialsId = credentialsId;
    }

    public String getText() {
        return text;
    }

    public String getCredentialsId() {
        return credentialsId;
    }

    public String getChannel() {
        return channel;
    }

    @DataBoundSetter
    public void setChannel(String channel) {
        this.channel = channel;
    }

    public String getStatus() {
        return status;
    }

    @DataBoundSetter
    public void setStatus(String status) {
        this.status = status;
    }

    public Map<String, Object> getFields() {
        return fields;
    }

    @DataBoundSetter
    public void setFields(Map<String, Object> fields) {
        this.fields = fields;
    }

    public List<Map<String, Object>> getBlocks() {
        return blocks;
    }

    @DataBoundSetter
    public void setBlocks(List<Map<String, Object>> blocks) {
        this.blocks = blocks;
    }

    public String getThreadKey() {
        return threadKey;
    }

    @DataBoundSetter
    public void setThreadKey(String threadKey) {
        this.threadKey = threadKey;
    }

    public String getApiUrl() {
        return apiUrl;
    }

    @DataBoundSetter
    public void setApiUrl(String apiUrl) {
        this.apiUrl = apiUrl;
    }

    public boolean isFailOnError() {
        return failOnError;
    }

    @DataBoundSetter
    public void setFailOnError(boolean failOnError) {
        this.failOnError = failOnError;
    }

    @Override
    protected ServiceWork<SlackNotifyRequest> work() {
        return new Work(this);
    }

    private static final class Work extends ServiceWork<SlackNotifyRequest> {
        private static final long serialVersionUID = 1L;

        Work(SlackNotifyStep step) {
            super(NAME, SlackNotifyRequest.class, step);
        }

        @Override
        protected Outcome run(Workbench workbench, SlackNotifyRequest request) throws InterruptedException {
            return new SlackNotify(workbench.network(), workbench.secrets(), workbench.slackThreads(), workbench.log())
                    .run(request);
        }

        @Override
        protected Optional<Outcome> afterRestart(Workbench workbench, SlackNotifyRequest request) {
            return Optional.of(
                    new SlackNotify(workbench.network(), workbench.secrets(), workbench.slackThreads(), workbench.log())
                            .afterRestart(request));
        }
    }

    /** The step for Jenkins. */
    @Extension
    public static final class Declaration extends ServiceStepDescriptor {
        public Declaration() {
            super(
                    NAME,
                    "Post a message to Slack",
                    SlackNotifyRequest.class,
                    Map.of("text", "hello", "credentialsId", "slack"));
        }

        @POST
        public FormValidation doCheckText(@QueryParameter String value) {
            return check("text", value);
        }

        @POST
        public FormValidation doCheckFields(@QueryParameter String value) {
            return check("fields", value);
        }

        @POST
        public FormValidation doCheckBlocks(@QueryParameter String value) {
            return check("blocks", value);
        }

        @POST
        public FormValidation doCheckApiUrl(@QueryParameter String value) {
            return check("apiUrl", value);
        }

        @POST
        public ListBoxModel doFillStatusItems() {
            return choices(List.of("info", "success", "failure"));
        }
    }
}
