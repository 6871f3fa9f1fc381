// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.scm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Real repositories in folders of a test. */
public final class Repositories {
    private Repositories() {}

    /** {@return the folder of a new repository with one commit on {@code main} that has one file} */
    public static Path make(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        git(folder, "init", "--quiet", "--initial-branch=main");
        Files.writeString(folder.resolve("file.txt"), "one");
        commit(folder, "First commit");
        return folder;
    }

    /** {@return the id of a commit of everything in the folder} */
    public static String commit(Path folder, String message) throws IOException, InterruptedException {
        git(folder, "add", "--all");
        git(folder, "-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "--quiet", "-m", message);
        return git(folder, "rev-parse", "HEAD").strip();
    }

    public static String git(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes());
        assertThat(git.waitFor()).as(said).isZero();
        return said;
    }
}
