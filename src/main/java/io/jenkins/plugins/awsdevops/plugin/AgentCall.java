// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import hudson.model.TaskListener;
import hudson.remoting.VirtualChannel;
import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.core.problem.PlatformException;
import java.io.File;
import jenkins.MasterToSlaveFileCallable;

/** Does the work of a step where its workspace is, and writes its progress to the console of the build as it comes. */
final class AgentCall extends MasterToSlaveFileCallable<Answer> {
    private static final long serialVersionUID = 1L;

    private final WorkspaceWork<?> work;
    private final TaskListener console;

    AgentCall(WorkspaceWork<?> work, TaskListener console) {
        this.work = work;
        this.console = console;
    }

    @Override
    public Answer invoke(File folder, VirtualChannel channel) throws InterruptedException {
        try {
            return Answer.of(work.run(new Workspace(folder.toPath()), console.getLogger()::println));
        } catch (PlatformException e) {
            return Answer.refused(e);
        }
    }
}
