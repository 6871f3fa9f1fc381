// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import java.nio.file.Path;

/** {@code dir('path') { ... }} and {@code ws('path') { ... }}: another folder, which is made when something is put there. */
final class FolderStep implements Step {
    private final Signature signature;
    private final boolean workspace;

    /** @param workspace whether the folder is a workspace of its own, relative to the folder of all workspaces */
    FolderStep(Signature signature, boolean workspace) {
        this.signature = signature;
        this.workspace = workspace;
    }

    static FolderStep dir() {
        return new FolderStep(
                Signature.of("dir", "org.jenkinsci.plugins.workflow.steps.PushdStep")
                        .sole("path", String.class)
                        .withBody()
                        .insideNode(),
                false);
    }

    static FolderStep ws() {
        return new FolderStep(
                Signature.of("ws", "org.jenkinsci.plugins.workflow.support.steps.WorkspaceStep")
                        .sole("dir", String.class)
                        .withBody()
                        .insideNode("hudson.model.Computer"),
                true);
    }

    @Override
    public Signature signature() {
        return signature;
    }

    @Override
    public StepExecution execution(Given given) {
        String path = given.text(workspace ? "dir" : "path", "");
        return new Execution(given, path, workspace);
    }

    private static final class Execution extends BlockExecution {
        private static final long serialVersionUID = 1L;

        private final String path;
        private final boolean workspace;

        Execution(Given given, String path, boolean workspace) {
            super(given);
            this.path = path;
            this.workspace = workspace;
        }

        @Override
        public void start() {
            Place place = context().place();
            Path from =
                    workspace ? context().run().workspaces() : place.folder().orElseThrow();
            Path folder = from.resolve(path).normalize();
            context().log("Running in " + folder);
            runBody(
                    workspace
                            ? place.inWorkspace(folder).with(Variables.of("WORKSPACE", folder.toString()))
                            : place.inFolder(folder));
        }
    }
}
