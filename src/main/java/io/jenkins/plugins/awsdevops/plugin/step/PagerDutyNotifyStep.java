// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin.step;

import hudson.Extension;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import io.jenkins.plugins.awsdevops.core.notify.PagerDutyNotify;
import io.jenkins.plugins.awsdevops.core.notify.PagerDutyNotifyRequest;
import io.jenkins.plugins.awsdevops.plugin.ServiceStep;
import io.jenkins.plugins.awsdevops.plugin.ServiceStepDescriptor;
import io.jenkins.plugins.awsdevops.plugin.ServiceWork;
import io.jenkins.plugins.awsdevops.plugin.Workbench;
import java.util.List;
import java.util.Map;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Triggers, acknowledges or resolves an alert of PagerDuty. */
public final class PagerDutyNotifyStep extends ServiceStep {
    private static final String NAME = "pagerDutyNotify";

    private final String action;
    private final String credentialsId;
    private String summary;
    private String dedupKey;
    private String severity = "critical";
    private String source = "aws-devops-platform";
    private String component;
    private Map<String, Object> details = Map.of();
    private List<Map<String, String>> links = List.of();
    private String apiUrl = "https://events.pagerduty.com";
    private boolean failOnError;

    @DataBoundConstructor
    public PagerDutyNotifyStep(String action, String credentialsId) {
        this.action = action;
        this.credentialsId = credentialsId;
    }

    public String getAction() {
        return action;
    }

    public String getCredentialsId() {
        return credentialsId;
    }

    public String getSummary() {
        return summary;
    }

    @DataBoundSetter
    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getDedupKey() {
        return dedupKey;
    }

    @DataBoundSetter
    public void setDedupKey(String dedupKey) {
        this.dedupKey = dedupKey;
    }

    public String getSeverity() {
        return severity;
    }

    @DataBoundSetter
    public void setSeverity(String severity) {
        this.severity = severity;
    }

    public String getSource() {
        return source;
    }

    @DataBoundSetter
    public void setSource(String source) {
        this.source = source;
    }

    public String getComponent() {
        return component;
    }

    @DataBoundSetter
    public void setComponent(String component) {
        this.component = component;
    }

    public Map<String, Object> getDetails() {
        return details;
    }

    @DataBoundSetter
    public void setDetails(Map<String, Object> details) {
        this.details = details;
    }

    public List<Map<String, String>> getLinks() {
        return links;
    }

    @DataBoundSetter
    public void setLinks(List<Map<String, String>> links) {
        this.links = links;
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
    protected ServiceWork<PagerDutyNotifyRequest> work() {
        return new Work(this);
    }

    private static final class Work extends ServiceWork<PagerDutyNotifyRequest> {
        private static final long serialVersionUID = 1L;

        Work(PagerDutyNotifyStep step) {
            super(NAME, PagerDutyNotifyRequest.class, step);
        }

        @Override
        protected Outcome run(Workbench workbench, PagerDutyNotifyRequest request) throws InterruptedException {
            return new PagerDutyNotify(workbench.network(), workbench.secrets(), workbench.log()).run(request);
        }
    }

    /** The step for Jenkins. */
    @Extension
    public static final class Declaration extends ServiceStepDescriptor {
        public Declaration() {
            super(
                    NAME,
                    "Send an event to PagerDuty",
                    PagerDutyNotifyRequest.class,
                    Map.of("action", "trigger", "summary", "down", "credentialsId", "pagerduty"));
        }

        @POST
        public FormValidation doCheckDedupKey(@QueryParameter String value) {
            return check("dedupKey", value);
        }

        @POST
        public FormValidation doCheckLinks(@QueryParameter String value) {
            return check("links", value);
        }

        @POST
        public FormValidation doCheckApiUrl(@QueryParameter String value) {
            return check("apiUrl", value);
        }

        @POST
        public ListBoxModel doFillSeverityItems() {
            return choices(List.of("critical", "error", "warning", "info"));
        }
    }
}
