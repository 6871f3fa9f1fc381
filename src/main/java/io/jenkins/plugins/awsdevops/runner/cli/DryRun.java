// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.runner.RunRequest;
import io.jenkins.plugins.awsdevops.runner.StateFolder;
import io.jenkins.plugins.awsdevops.runner.preview.Preview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** A run that shows its calls and makes none. The run has its state in a temporary folder, which is gone afterwards. */
final class DryRun {
    /** Tells scripts that they are in a dry run: {@code if (env.DEVOPS_DRY_RUN)}. */
    static final String VARIABLE = "DEVOPS_DRY_RUN";

    private static final String END = "Dry run: calls were shown and not made. Where the script looks at their values,"
            + " a real run may go another way.";

    private DryRun() {}

    /** {@return the exit code} */
    static int run(Main main, CommandSpec spec, ConsoleOptions options, RunRequest request)
            throws InterruptedException {
        Path folder = temporary();
        RunConsole console = RunConsole.ofDryRun(main, options, spec, END);
        Session session = new Session(new StateFolder(folder), console, spec, new Preview(), () -> delete(folder));
        return session.run(runner -> runner.begin(request));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("devops-dry-run");
        } catch (IOException e) {
            throw new OperationFailedException(
                    "Could not make a temporary folder for the dry run in " + System.getProperty("java.io.tmpdir")
                            + ": " + Failure.of(e),
                    e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path each : tree.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new OperationFailedException("Could not delete " + folder + ": " + Failure.of(e), e);
        }
    }
}
