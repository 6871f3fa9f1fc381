// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import io.jenkins.plugins.awsdevops.core.data.SourceText;
import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One image in a kustomization of 1,000 lines: 250 resources, 186 images with a comment each. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SetImageBenchmark {
    private static final int LINES = 1_000;

    private Path folder;
    private Workspace workspace;
    private byte[] content;
    private int run;

    @Setup(Level.Trial)
    public void writeTheFile() throws IOException {
        StringBuilder text = new StringBuilder("# generated\nresources:\n");
        for (int i = 0; i < 250; i++) {
            text.append("  - ../../base/service-").append(i).append(".yaml\n");
        }
        text.append("images:\n");
        for (int i = 0; i < 186; i++) {
            text.append("  # service ").append(i).append("\n  - name: service-").append(i);
            text.append("\n    newName: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/service-")
                    .append(i);
            text.append("\n    newTag: v1 # bumped by CI\n");
        }
        text.append("namespace: dev\nnamePrefix: dev-\n# end\n");
        if (text.chars().filter(c -> c == '\n').count() != LINES) {
            throw new IllegalStateException("not " + LINES + " lines");
        }
        content = text.toString().getBytes(StandardCharsets.UTF_8);
        folder = Files.createTempDirectory("benchmark");
        workspace = new Workspace(folder);
        Files.write(folder.resolve("kustomization.yaml"), content);
    }

    @TearDown(Level.Trial)
    public void removeTheFile() throws IOException {
        Files.delete(folder.resolve("kustomization.yaml"));
        Files.delete(folder);
    }

    /** In memory: from the bytes to the new bytes. */
    @Benchmark
    public byte[] edit() {
        SetImageRequest request = new SetImageRequest(".", Map.of("service-100", "v2"), true, false);
        SourceText text = SourceText.decode("kustomization.yaml", content);
        return ImagesChange.of(text, request.changes(), true).after().bytes();
    }

    /** The step as a whole: found, read, edited, written, with its diff. */
    @Benchmark
    public Outcome step() throws InterruptedException {
        SetImageRequest request = new SetImageRequest(".", Map.of("service-100", "v" + run++), true, false);
        return SetImage.run(workspace, request, line -> {});
    }
}
