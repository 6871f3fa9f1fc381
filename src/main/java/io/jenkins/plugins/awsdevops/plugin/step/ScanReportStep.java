// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin.step;

import hudson.Extension;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import io.jenkins.plugins.awsdevops.core.scan.ScanReport;
import io.jenkins.plugins.awsdevops.core.scan.ScanReportRequest;
import io.jenkins.plugins.awsdevops.plugin.WorkspaceStep;
import io.jenkins.plugins.awsdevops.plugin.WorkspaceStepDescriptor;
import io.jenkins.plugins.awsdevops.plugin.WorkspaceWork;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Reads reports of scanners in the workspace and rules on them. */
public final class ScanReportStep extends WorkspaceStep {
    private static final String NAME = "scanReport";

    private final Object files;
    private String name;
    private String format = "auto";
    private Object failOn;
    private Object unstableOn;
    private boolean newOnly;
    private boolean ignoreUnfixed;
    private String baseline;
    private String onFail = "error";

    @DataBoundConstructor
    public ScanReportStep(Object files) {
        this.files = files;
    }

    public Object getFiles() {
        return files;
    }

    public String getName() {
        return name;
    }

    @DataBoundSetter
    public void setName(String name) {
        this.name = name;
    }

    public String getFormat() {
        return format;
    }

    @DataBoundSetter
    public void setFormat(String format) {
        this.format = format;
    }

    public Object getFailOn() {
        return failOn;
    }

    @DataBoundSetter
    public void setFailOn(Object failOn) {
        this.failOn = failOn;
    }

    public Object getUnstableOn() {
        return unstableOn;
    }

    @DataBoundSetter
    public void setUnstableOn(Object unstableOn) {
        this.unstableOn = unstableOn;
    }

    public boolean isNewOnly() {
        return newOnly;
    }

    @DataBoundSetter
    public void setNewOnly(boolean newOnly) {
        this.newOnly = newOnly;
    }

    public boolean isIgnoreUnfixed() {
        return ignoreUnfixed;
    }

    @DataBoundSetter
    public void setIgnoreUnfixed(boolean ignoreUnfixed) {
        this.ignoreUnfixed = ignoreUnfixed;
    }

    public String getBaseline() {
        return baseline;
    }

    @DataBoundSetter
    public void setBaseline(String baseline) {
        this.baseline = baseline;
    }

    public String getOnFail() {
        return onFail;
    }

    @DataBoundSetter
    public void setOnFail(String onFail) {
        this.onFail = onFail;
    }

    @Override
    protected WorkspaceWork<ScanReportRequest> work() {
        return new Work(this);
    }

    private static final class Work extends WorkspaceWork<ScanReportRequest> {
        private static final long serialVersionUID = 1L;

        Work(ScanReportStep step) {
            super(NAME, ScanReportRequest.class, step);
        }

        @Override
        protected Outcome run(Workspace workspace, ScanReportRequest request, Consumer<String> log) {
            return ScanReport.run(workspace, request, log);
        }
    }

    /** The step for Jenkins. */
    @Extension
    public static final class Declaration extends WorkspaceStepDescriptor {
        public Declaration() {
            super(NAME, "Rule on reports of scanners", ScanReportRequest.class, Map.of("files", "trivy.json"));
        }

        @POST
        public FormValidation doCheckFiles(@QueryParameter String value) {
            return check("files", value);
        }

        @POST
        public FormValidation doCheckFailOn(@QueryParameter String value) {
            return check("failOn", value);
        }

        @POST
        public FormValidation doCheckUnstableOn(@QueryParameter String value) {
            return check("unstableOn", value);
        }

        @POST
        public FormValidation doCheckBaseline(@QueryParameter String value) {
            return check("baseline", value);
        }

        @POST
        public ListBoxModel doFillFormatItems() {
            return choices(List.of("auto", "trivy", "trivy-legacy"));
        }

        @POST
        public ListBoxModel doFillOnFailItems() {
            return choices(List.of("error", "unstable", "return"));
        }
    }
}
