// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import hudson.AbortException;
import io.jenkins.plugins.awsdevops.core.files.FileSelection;
import io.jenkins.plugins.awsdevops.runner.keep.Stashes;
import io.jenkins.plugins.awsdevops.runner.shell.ControlFolder;
import io.jenkins.plugins.awsdevops.runner.step.Given;
import io.jenkins.plugins.awsdevops.runner.step.Signature;
import io.jenkins.plugins.awsdevops.runner.step.Step;
import io.jenkins.plugins.awsdevops.runner.step.StepExecution;
import io.jenkins.plugins.awsdevops.runner.step.WorkExecution;
import java.nio.file.Path;
import java.util.List;

/** {@code stash name: 'binaries', includes: 'target/*'}: keeps files for later nodes of the run. */
final class StashStep implements Step {
    @Override
    public Signature signature() {
        return Signature.of("stash", "org.jenkinsci.plugins.workflow.support.steps.stash.StashStep")
                .sole("name", String.class)
                .takes("includes", String.class)
                .takes("excludes", String.class)
                .takes("useDefaultExcludes", boolean.class)
                .takes("allowEmpty", boolean.class)
                .insideNode();
    }

    @Override
    public StepExecution execution(Given given) {
        GoodName.of(given, signature());
        return new Execution(given);
    }

    private static final class Execution extends WorkExecution {
        private static final long serialVersionUID = 1L;

        private final Given given;

        Execution(Given given) {
            this.given = given;
        }

        @Override
        public void start() {
            if (stashes().has(name())) {
                context().log("Warning: overwriting stash ‘" + name() + "’");
            }
        }

        @Override
        protected Object work() throws AbortException {
            Path folder = context().workspace().root();
            List<String> files = FileSelection.of(
                            given.text("includes", ""),
                            given.text("excludes", ""),
                            given.flag("useDefaultExcludes", true))
                    .without(ControlFolder.ANYWHERE)
                    .in(folder);
            if (files.isEmpty() && !given.flag("allowEmpty", false)) {
                throw new AbortException("No files included in stash ‘" + name() + "’");
            }
            stashes().put(name(), folder, files);
            context().log("Stashed " + files.size() + " file(s)");
            return null;
        }

        private Stashes stashes() {
            return new Stashes(context().run().folder("stashes"));
        }

        private String name() {
            return given.text("name");
        }
    }
}
