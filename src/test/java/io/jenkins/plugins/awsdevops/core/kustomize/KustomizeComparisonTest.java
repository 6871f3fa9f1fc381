// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import static io.jenkins.plugins.awsdevops.core.kustomize.Kustomizations.DIGEST;
import static io.jenkins.plugins.awsdevops.core.kustomize.Kustomizations.images;
import static io.jenkins.plugins.awsdevops.core.kustomize.Kustomizations.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the real kustomize makes of the files that are written here. */
class KustomizeComparisonTest {
    private static final String DEPLOYMENT = lines(
            "apiVersion: apps/v1",
            "kind: Deployment",
            "metadata: {name: shop}",
            "spec:",
            "  template:",
            "    spec:",
            "      containers:",
            "      - {name: a, image: 'api:v0'}",
            "      - {name: b, image: 'reg.example:5000/web:v0'}");

    @TempDir
    Path root;

    private final List<String> log = new ArrayList<>();
    private KustomizeBuild kustomize;

    @BeforeEach
    void find_the_tool_and_write_a_deployment() throws Exception {
        kustomize = RealKustomize.orSkip(root);
        Files.writeString(root.resolve("deployment.yaml"), DEPLOYMENT);
    }

    @ParameterizedTest
    @CsvSource({
        "v2, api:v2",
        "1.10, api:1.10",
        "1e3, api:1e3",
        "0x1F, api:0x1F",
        "012, api:012",
        "0o17, api:0o17",
        "1_000, api:1_000",
        "true, api:true",
        "no, api:no",
        "null, api:null",
        "2026-01-02, api:2026-01-02",
        "x/y, x/y:v0",
        "x/y:v2, x/y:v2",
        "localhost:5000/y, localhost:5000/y:v0",
        "'@DIGEST', api@DIGEST",
        "'*:v2@DIGEST', api:v2@DIGEST",
        "'-', api:v0",
        "':@', api:v0",
    })
    void kustomize_renders_what_was_set(String value, String image) throws Exception {
        write(lines("resources: [deployment.yaml]", "images:", "- name: api", "  newTag: v1"));

        set("api=" + value.replace("DIGEST", DIGEST));

        assertThat(rendered(kustomize.build(root)))
                .containsExactly(image.replace("DIGEST", DIGEST), "reg.example:5000/web:v0");
    }

    @Test
    void kustomize_agrees_which_of_several_entries_decides() throws Exception {
        write(lines(
                "resources: [deployment.yaml]",
                "images:",
                "- {name: api, newTag: v1}",
                "- {name: api, newName: x/y}",
                "- {name: api, newTag: v3}",
                "- {name: 'reg.example:5000/web', newTag: v1}",
                "- {name: 'reg.example:5000/web', newTag: v2}"));

        set("api=v9", "reg.example:5000/web=v9");

        assertThat(rendered(kustomize.build(root))).containsExactly("x/y:v9", "reg.example:5000/web:v9");
    }

    @Test
    void kustomize_agrees_on_aliases_and_merge_keys() throws Exception {
        write(lines(
                "resources: [deployment.yaml]",
                "images:",
                "- &api {name: api, newTag: v1}",
                "- <<: *api",
                "  name: reg.example:5000/web"));

        set("reg.example:5000/web=v9");

        assertThat(rendered(kustomize.build(root))).containsExactly("api:v1", "reg.example:5000/web:v9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "images:\n- name: api\n  newTag: v1\u0085resources: [deployment.yaml]\n",
                "images:\n- name: api # a\u2028  newTag: v1\nresources: [deployment.yaml]\n",
                "images:\r- name: api\r  newTag: v1\rresources: [deployment.yaml]\r",
                "\uFEFFimages:\n- name: api\n  newTag: v1\t# tab\nresources: [deployment.yaml]",
            })
    void kustomize_agrees_where_lines_end(String text) throws Exception {
        write(text);

        set("api=v9");

        assertThat(Files.readString(root.resolve("kustomization.yaml"))).isEqualTo(text.replace("v1", "v9"));
        assertThat(rendered(kustomize.build(root))).containsExactly("api:v9", "reg.example:5000/web:v0");
    }

    @Test
    void verify_builds_with_the_tool_of_this_machine() throws Exception {
        write(lines("resources: [deployment.yaml]", "images:", "- name: api", "  newTag: v1"));

        SetImage.run(new Workspace(root), new SetImageRequest(".", images("api=v2"), true, true), log::add);

        assertThat(log)
                .containsExactly(
                        "kustomization.yaml: api: v1 -> v2",
                        "kustomization.yaml: verified: 1 image field differs in the build");
    }

    @Test
    void verify_says_what_the_tool_says() throws Exception {
        write(lines("resources: [missing.yaml]", "images:", "- name: api", "  newTag: v1"));

        assertThatThrownBy(() -> SetImage.run(
                        new Workspace(root), new SetImageRequest(".", images("api=v2"), true, true), log::add))
                .isInstanceOf(OperationFailedException.class)
                .hasMessageMatching("Could not verify kustomization.yaml, build before the change:"
                        + " '(kustomize build|kubectl kustomize)' ended with 1: .*missing.yaml.*");
    }

    private void write(String text) throws IOException {
        Files.writeString(root.resolve("kustomization.yaml"), text);
    }

    private void set(String... images) throws InterruptedException {
        SetImage.run(new Workspace(root), new SetImageRequest(".", images(images), true, false), log::add);
    }

    /** {@return the images of a build, in order} */
    static List<String> rendered(String build) {
        return build.lines()
                .map(line -> line.strip().replaceFirst("^- ", ""))
                .filter(line -> line.startsWith("image: "))
                .map(line -> line.substring(7).replaceAll("^\"|\"$", ""))
                .toList();
    }
}
