// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.runner.local.ImagePacker;
import io.jenkins.plugins.awsdevops.runner.local.PackRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code devops pack}: an image without an image builder. */
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        description = {
            "Packs a folder into an image FROM scratch, as an OCI layout folder, without any image builder.",
            "No Dockerfile is run: the image holds the files of the context and nothing else."
        })
final class PackCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main main;

    @Option(names = "--context", defaultValue = ".", description = "Folder of the files (default: ${DEFAULT-VALUE}).")
    private String context;

    @Option(names = "--layout", required = true, description = "Folder of the OCI layout.")
    private String layout;

    @Option(
            names = "--into",
            defaultValue = "/app",
            description = "Folder of the files in the image (default: ${DEFAULT-VALUE}).")
    private String into;

    @Option(names = "--entrypoint", split = ",", description = "Command of the image, its words with commas.")
    private List<String> entrypoint = List.of();

    @Option(names = "--label", paramLabel = "KEY=VALUE", description = "A label of the image; may be repeated.")
    private Map<String, String> labels = new LinkedHashMap<>();

    @Override
    public Integer call() {
        Path folder = main.folder().resolve(context);
        if (!Files.isDirectory(folder)) {
            throw new BadArgumentException("--context: no folder " + folder);
        }
        try {
            String digest =
                    ImagePacker.pack(new PackRequest(folder, main.folder().resolve(layout), into, entrypoint, labels));
            spec.commandLine().getErr().println("Packed FROM scratch: no Dockerfile was run.");
            spec.commandLine().getOut().println(digest);
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new OperationFailedException("Could not pack " + folder + ": " + Failure.of(e), e);
        }
    }
}
