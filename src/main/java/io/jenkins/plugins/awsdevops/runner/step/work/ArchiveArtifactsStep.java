// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import hudson.AbortException;
import hudson.model.Result;
import io.jenkins.plugins.awsdevops.core.files.FileSelection;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import io.jenkins.plugins.awsdevops.runner.keep.Artifacts;
import io.jenkins.plugins.awsdevops.runner.keep.PatternHint;
import io.jenkins.plugins.awsdevops.runner.shell.ControlFolder;
import io.jenkins.plugins.awsdevops.runner.step.Given;
import io.jenkins.plugins.awsdevops.runner.step.Signature;
import io.jenkins.plugins.awsdevops.runner.step.Step;
import io.jenkins.plugins.awsdevops.runner.step.StepExecution;
import io.jenkins.plugins.awsdevops.runner.step.WorkExecution;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code archiveArtifacts 'out/*.jar'}: copies files into the run's folder. */
final class ArchiveArtifactsStep implements Step {
    @Override
    public Signature signature() {
        return Signature.of("archiveArtifacts", "hudson.tasks.ArtifactArchiver")
                .sole("artifacts", String.class)
                .takes("allowEmptyArchive", boolean.class)
                .takes("caseSensitive", boolean.class)
                .takes("defaultExcludes", boolean.class)
                .takes("excludes", String.class)
                .takes("fingerprint", boolean.class)
                .takes("followSymlinks", boolean.class)
                .takes("onlyIfSuccessful", boolean.class)
                .insideNode();
    }

    @Override
    public StepExecution execution(Given given) {
        return new Execution(given);
    }

    private static final class Execution extends WorkExecution {
        private static final long serialVersionUID = 1L;

        private final Given given;

        Execution(Given given) {
            this.given = given;
        }

        @Override
        protected Object work() throws AbortException {
            String artifacts = given.text("artifacts", "").trim();
            if (artifacts.isEmpty()) {
                throw new AbortException("No artifacts are configured for archiving.\n"
                        + "You probably forgot to set the file pattern, so please go back to the configuration and"
                        + " specify it.\nIf you really did mean to archive all the files in the workspace, please"
                        + " specify \"**\"");
            }
            if (given.flag("onlyIfSuccessful", false) && isWorseThanUnstable()) {
                context().log("Skipped archiving because build is not successful");
                return null;
            }
            context().log("Archiving artifacts");
            archive(Expanded.of(artifacts, context().environment()));
            return null;
        }

        private void archive(String patterns) throws AbortException {
            Path folder = context().workspace().root();
            FileSelection selection = FileSelection.of(
                            patterns, given.text("excludes", ""), given.flag("defaultExcludes", true))
                    .without(ControlFolder.ANYWHERE);
            List<String> files = (given.flag("caseSensitive", true) ? selection : selection.ignoringCase()).in(folder);
            new Artifacts(context().run().folder("artifacts")).keep(folder, files);
            if (files.isEmpty()) {
                complainOfNothing(folder, patterns);
            } else {
                if (given.flag("fingerprint", false)) {
                    context().log("Recording fingerprints");
                }
                context().run().tell(new RunEvent.Noted(context().id(), "artifacts", Map.of("files", files)));
            }
        }

        /** After a failure nobody wonders that there is nothing to archive. */
        private void complainOfNothing(Path folder, String patterns) throws AbortException {
            if (isWorseThanUnstable()) {
                return;
            }
            PatternHint.about(folder, patterns).ifPresent(context()::log);
            String nothing =
                    "No artifacts found that match the file pattern \"" + patterns + "\". Configuration error?";
            if (!given.flag("allowEmptyArchive", false)) {
                throw new AbortException(nothing);
            }
            context().log(nothing);
        }

        private boolean isWorseThanUnstable() {
            return context()
                    .run()
                    .result()
                    .filter(now -> now.isWorseThan(Result.UNSTABLE))
                    .isPresent();
        }
    }
}
