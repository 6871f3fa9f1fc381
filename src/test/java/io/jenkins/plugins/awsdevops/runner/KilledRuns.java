// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs of a Jenkinsfile in processes of their own, which are killed with SIGKILL and resumed. What a pipeline does to the
 * world is counted in the file {@code $BASE/effects}, a line for each effect.
 */
final class KilledRuns {
    private static final long LONGEST_SECONDS = 120;

    private final Path folder;
    private final List<String> options;
    private int kills;

    /** @param folder holds the Jenkinsfile; the runs work there */
    KilledRuns(Path folder, List<String> options) {
        this.folder = folder;
        this.options = options;
    }

    /** Begins the run, or goes on with it. */
    Process start() throws IOException {
        if (Files.exists(folder.resolve(".devops/runs/1/program"))) {
            return devops(List.of("resume", "1", "--quiet"));
        }
        clear();
        List<String> arguments = new ArrayList<>(List.of("run", "--quiet"));
        arguments.addAll(options);
        return devops(arguments);
    }

    /** {@return the process of a command in the folder of the run} */
    Process devops(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "io.jenkins.plugins.awsdevops.runner.cli.Main"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("BASE", folder.toString());
        File output = folder.resolve("output").toFile();
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                .start();
    }

    /** A run that was killed before it had saved anything has done nothing either: it is begun anew. */
    private void clear() throws IOException {
        if (Files.exists(folder.resolve("effects"))) {
            throw new AssertionError("an effect came before the first save: " + effects());
        }
        Path state = folder.resolve(".devops");
        if (Files.exists(state)) {
            try (Stream<Path> tree = Files.walk(state)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Kills the process of the run at this moment after its start, unless it has ended before. */
    void killAfter(long milliseconds) throws IOException, InterruptedException {
        Process process = start();
        if (!process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
            kills++;
        }
    }

    /** Lets the run go on to its end. */
    void finish() throws IOException, InterruptedException {
        if (!isOver()) {
            waitFor(start());
        }
    }

    /** {@return the exit code} */
    int waitFor(Process process) throws IOException, InterruptedException {
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("the process did not end; its output:\n" + output());
        }
        return process.exitValue();
    }

    boolean isOver() {
        return Files.exists(folder.resolve(".devops/runs/1/ended.json"));
    }

    int kills() {
        return kills;
    }

    /** {@return the effects, sorted, each as often as it has happened} */
    List<String> effects() throws IOException {
        return Files.readAllLines(folder.resolve("effects")).stream().sorted().toList();
    }

    /** {@return the lines of the run's log, sorted, because branches may be woven in another way} */
    List<String> log() throws IOException {
        return Files.readAllLines(folder.resolve(".devops/runs/1/log")).stream()
                .map(line -> line.replace(folder.toString(), "FOLDER"))
                .sorted()
                .toList();
    }

    String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }
}
