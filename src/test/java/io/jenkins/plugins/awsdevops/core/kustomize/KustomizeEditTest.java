// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import static io.jenkins.plugins.awsdevops.core.kustomize.Kustomizations.DIGEST;
import static io.jenkins.plugins.awsdevops.core.kustomize.Kustomizations.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.awsdevops.core.data.SourceText;
import io.jenkins.plugins.awsdevops.core.process.ToolRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form of a value beside what the real {@code kustomize edit set image} makes of it. */
class KustomizeEditTest {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final List<String> ENTRIES = List.of(
            "- name: api",
            "- {name: api, newTag: v1}",
            "- {name: api, newName: x/y, newTag: v1}",
            "- {name: api, newName: x/y, digest: '" + DIGEST + "'}",
            "- {name: api, newName: x/y, newTag: v1, digest: '" + DIGEST + "'}",
            "- {name: other, newTag: v1}");

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "r/api",
                "r/api:v2",
                "api:v2",
                ":v2",
                "@DIGEST",
                "r/api@DIGEST",
                "r/api:v2@DIGEST",
                "localhost:5000/api",
                "localhost:5000/api:v2",
                "localhost:5000/api@DIGEST",
                "r.example:5000/a/b:v2@DIGEST",
                "*",
                "*:v2",
                "r/api:*",
                "*:*",
                "*@DIGEST",
                "*@*",
                "r/api@*",
                "*:v2@DIGEST",
                "*:*@*",
                "nginx:@",
                ":@",
                "r/a:1.10",
                "r/a:012"
            })
    void kustomize_edit_set_image_leads_to_the_same_entry(String value) throws Exception {
        String image = value.replace("DIGEST", DIGEST);
        for (String entry : ENTRIES) {
            String text = lines("resources: []", "images:", entry);
            Files.writeString(root.resolve("kustomization.yaml"), text);

            Optional<ToolRun> run =
                    ToolRun.of(List.of("kustomize", "edit", "set", "image", "api=" + image), root, LIMIT);

            Assumptions.assumeTrue(run.isPresent(), "kustomize is not on the PATH");
            assertThat(run.get().exit()).as(run.get().errors()).isZero();
            String edited = Files.readString(root.resolve("kustomization.yaml"));
            assertThat(Kustomizations.change(text, Map.of("api", image)).after())
                    .as("%s set to %s", entry, image)
                    .extracting(after -> ImageList.parse(after).state("api"))
                    .isEqualTo(ImageList.parse(SourceText.of("edited", edited)).state("api"));
        }
    }
}
