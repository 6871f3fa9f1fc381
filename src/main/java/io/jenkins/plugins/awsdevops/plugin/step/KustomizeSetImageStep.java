// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin.step;

import hudson.Extension;
import hudson.util.FormValidation;
import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import io.jenkins.plugins.awsdevops.core.kustomize.SetImage;
import io.jenkins.plugins.awsdevops.core.kustomize.SetImageRequest;
import io.jenkins.plugins.awsdevops.plugin.WorkspaceStep;
import io.jenkins.plugins.awsdevops.plugin.WorkspaceStepDescriptor;
import io.jenkins.plugins.awsdevops.plugin.WorkspaceWork;
import java.util.Map;
import java.util.function.Consumer;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Sets image entries of a kustomization in the workspace. */
public final class KustomizeSetImageStep extends WorkspaceStep {
    private static final String NAME = "kustomizeSetImage";

    private final String path;
    private final Map<String, String> images;
    private boolean create = true;
    private boolean verify;

    @DataBoundConstructor
    public KustomizeSetImageStep(String path, Map<String, String> images) {
        this.path = path;
        this.images = images;
    }

    public String getPath() {
        return path;
    }

    public Map<String, String> getImages() {
        return images;
    }

    public boolean isCreate() {
        return create;
    }

    @DataBoundSetter
    public void setCreate(boolean create) {
        this.create = create;
    }

    public boolean isVerify() {
        return verify;
    }

    @DataBoundSetter
    public void setVerify(boolean verify) {
        this.verify = verify;
    }

    @Override
    protected WorkspaceWork<SetImageRequest> work() {
        return new Work(this);
    }

    private static final class Work extends WorkspaceWork<SetImageRequest> {
        private static final long serialVersionUID = 1L;

        Work(KustomizeSetImageStep step) {
            super(NAME, SetImageRequest.class, step);
        }

        @Override
        protected Outcome run(Workspace workspace, SetImageRequest request, Consumer<String> log)
                throws InterruptedException {
            return SetImage.run(workspace, request, log);
        }
    }

    /** The step for Jenkins. */
    @Extension
    public static final class Declaration extends WorkspaceStepDescriptor {
        public Declaration() {
            super(
                    NAME,
                    "Set image entries of a kustomization",
                    SetImageRequest.class,
                    Map.of("path", "overlays/dev", "images", Map.of("api", "v2")));
        }

        @POST
        public FormValidation doCheckPath(@QueryParameter String value) {
            return check("path", value);
        }

        @POST
        public FormValidation doCheckImages(@QueryParameter String value) {
            return check("images", value);
        }
    }
}
