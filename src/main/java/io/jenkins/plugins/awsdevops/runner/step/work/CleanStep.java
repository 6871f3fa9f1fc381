// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import hudson.model.Result;
import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.runner.step.Given;
import io.jenkins.plugins.awsdevops.runner.step.Signature;
import io.jenkins.plugins.awsdevops.runner.step.Step;
import io.jenkins.plugins.awsdevops.runner.step.StepExecution;
import io.jenkins.plugins.awsdevops.runner.step.WorkExecution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code cleanWs()}: empties the workspace. In a run that works in the checkout itself it is refused. */
record CleanStep(Signature signature) implements Step {
    private static final Map<Result, String> WHEN = Map.of(
            Result.SUCCESS, "Success",
            Result.UNSTABLE, "Unstable",
            Result.FAILURE, "Failure",
            Result.NOT_BUILT, "NotBuilt",
            Result.ABORTED, "Aborted");

    static CleanStep cleanWs() {
        return new CleanStep(Signature.of("cleanWs", "hudson.plugins.ws_cleanup.WsCleanup")
                .takes("cleanWhenAborted", boolean.class)
                .takes("cleanWhenFailure", boolean.class)
                .takes("cleanWhenNotBuilt", boolean.class)
                .takes("cleanWhenSuccess", boolean.class)
                .takes("cleanWhenUnstable", boolean.class)
                .takes("cleanupMatrixParent", boolean.class)
                .takes("deleteDirs", boolean.class)
                .takes("disableDeferredWipeout", boolean.class)
                .takes("externalDelete", String.class)
                .takes("notFailBuild", boolean.class)
                .takes("patterns", List.class)
                .takes("skipWhenFailed", boolean.class)
                .insideNode());
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
        protected Object work() {
            if (!given.list("patterns").isEmpty()) {
                throw new OperationFailedException(
                        "cleanWs: this runner empties the whole workspace; leave patterns out, or delete files with sh.");
            }
            String when = "cleanWhen" + WHEN.get(context().run().result().orElse(Result.SUCCESS));
            if (!given.flag(when, true)) {
                context()
                        .log("[WS-CLEANUP] Skipped based on build state "
                                + context().run().result().orElse(Result.SUCCESS));
                return null;
            }
            Path workspace = context().workspace().root();
            if (context().run().source().startsWith(workspace)) {
                throw new OperationFailedException(
                        "cleanWs would delete " + workspace + ", your own checkout. Run without --in-place.");
            }
            context().log("[WS-CLEANUP] Deleting project workspace...");
            try (Stream<Path> tree = Files.walk(workspace)) {
                for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
                    if (!each.equals(workspace)) {
                        Files.delete(each);
                    }
                }
            } catch (IOException e) {
                throw new OperationFailedException("Could not empty " + workspace + ": " + Failure.of(e), e);
            }
            context().log("[WS-CLEANUP] done");
            return null;
        }
    }
}
