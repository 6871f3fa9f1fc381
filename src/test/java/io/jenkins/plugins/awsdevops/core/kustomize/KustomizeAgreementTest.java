// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import static io.jenkins.plugins.awsdevops.core.kustomize.Kustomizations.images;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.core.kustomize.GeneratedKustomization.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real kustomize renders generated kustomizations as the model says, before and after an edit. */
class KustomizeAgreementTest {
    @TempDir
    Path root;

    private KustomizeBuild kustomize;

    @Test
    void kustomize_agrees_before_and_after_on_a_few() throws Exception {
        agrees(LongStream.range(0, 15));
    }

    @Test
    @Tag("full")
    void kustomize_agrees_before_and_after_on_a_thousand() throws Exception {
        agrees(LongStream.range(1_000, 2_000));
    }

    private void agrees(LongStream seeds) throws Exception {
        kustomize = RealKustomize.orSkip(root);
        Files.writeString(root.resolve("deployment.yaml"), deployment());
        for (long seed : seeds.toArray()) {
            agrees(seed);
        }
    }

    private void agrees(long seed) throws Exception {
        GeneratedKustomization generated = new GeneratedKustomization(seed);
        Files.writeString(root.resolve("kustomization.yaml"), generated.text());
        assertThat(rendered()).as("seed %s before", seed).isEqualTo(model(generated.entries()));
        Optional<Entry> entry = generated.entries().stream()
                .filter(each -> !each.tagIsUsedElsewhere())
                .findFirst();
        String name = entry.map(Entry::name).orElse("api");
        if (generated.entries().stream().anyMatch(each -> each.name().equals(name) && each.tagIsUsedElsewhere())) {
            return;
        }
        List<String> expected = GeneratedKustomization.NAMES.stream()
                .map(each -> each.equals(name)
                        ? "new.example/n:1.10"
                        : GeneratedKustomization.render(each, generated.entries()))
                .toList();

        SetImage.run(
                new Workspace(root),
                new SetImageRequest(".", images(name + "=new.example/n:1.10"), true, false),
                x -> {});

        assertThat(rendered()).as("seed %s after", seed).isEqualTo(expected);
    }

    private List<String> rendered() throws InterruptedException {
        return KustomizeComparisonTest.rendered(kustomize.build(root));
    }

    private static List<String> model(List<Entry> entries) {
        return GeneratedKustomization.NAMES.stream()
                .map(name -> GeneratedKustomization.render(name, entries))
                .toList();
    }

    private static String deployment() {
        return "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: shop}\nspec:\n  template:\n    spec:\n      containers:\n"
                + GeneratedKustomization.NAMES.stream()
                        .map(name -> "      - {name: c" + GeneratedKustomization.NAMES.indexOf(name) + ", image: '"
                                + name + ":v0'}\n")
                        .collect(Collectors.joining());
    }
}
