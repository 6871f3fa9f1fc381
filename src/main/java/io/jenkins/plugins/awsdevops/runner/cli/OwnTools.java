// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The runner's own tools as commands that a pipeline's shell finds: {@code devops-pack}. */
final class OwnTools {
    private final Path bin;

    private OwnTools(Path bin) {
        this.bin = bin;
    }

    /**
     * Writes the commands to {@code bin} in the folder of the runner's state.
     *
     * @throws OperationFailedException if they cannot be written
     */
    static OwnTools in(Path state) {
        Path bin = state.resolve("bin").toAbsolutePath().normalize();
        try {
            Files.createDirectories(bin);
            Path pack = bin.resolve("devops-pack");
            Files.writeString(pack, "#!/bin/sh\nexec " + devops() + " pack \"$@\"\n");
            if (!pack.toFile().setExecutable(true)) {
                throw new IOException(pack + " cannot be made executable");
            }
        } catch (IOException e) {
            throw new OperationFailedException(
                    "Could not write the runner's tools to " + bin + ": " + Failure.of(e), e);
        }
        return new OwnTools(bin);
    }

    /** {@return {@code PATH} with the commands behind all others} */
    Map<String, String> environment() {
        String path = System.getenv("PATH");
        return Map.of("PATH", (path == null ? "" : path + File.pathSeparator) + bin);
    }

    /** The launcher where it called us, else this Java with this class path. */
    private static String devops() {
        String launcher = System.getProperty("devops.launcher");
        if (launcher != null) {
            return quoted(launcher);
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return quoted(java) + " -cp " + quoted(System.getProperty("java.class.path")) + " " + Main.class.getName();
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
