// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import static io.jenkins.plugins.awsdevops.core.kustomize.Kustomizations.images;
import static io.jenkins.plugins.awsdevops.core.kustomize.Kustomizations.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {
    private static final String TEXT = lines("resources: [a.yaml]", "images:", "- name: api", "  newTag: v1");
    private static final String BUILD =
            lines("kind: Deployment", "metadata: {name: shop}", "spec:", "  image: api:v1", "  replicas: 2");
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

    @TempDir
    Path root;

    private final List<String> log = new ArrayList<>();
    private Path file;

    @BeforeEach
    void make_a_kustomization() throws IOException {
        file = Files.writeString(root.resolve("kustomization.yaml"), TEXT);
        Files.setLastModifiedTime(file, LONG_AGO);
    }

    @Test
    void a_change_of_image_fields_alone_is_written() throws Exception {
        Outcome outcome = run(images("api=v2"), after -> after.replace("v1", "v2"));

        assertThat(outcome.values()).containsEntry("changed", true);
        assertThat(file).hasContent(TEXT.replace("v1", "v2"));
        assertThat(log)
                .containsExactly(
                        "kustomization.yaml: api: v1 -> v2",
                        "kustomization.yaml: verified: 1 image field differs in the build");
    }

    @Test
    void a_reference_in_a_field_of_another_name_counts_as_an_image_field() throws Exception {
        run(images("api=x/y:v2"), build -> build.replace("image: api:v1", "runtime: x/y:v2"), "runtime");

        assertThat(file)
                .hasContent(lines("resources: [a.yaml]", "images:", "- name: api", "  newName: x/y", "  newTag: v2"));
    }

    @Test
    void anything_else_that_differs_is_named_and_the_file_is_restored() throws Exception {
        assertThatThrownBy(() ->
                        run(images("api=v2"), build -> build.replace("v1", "v2").replace("replicas: 2", "replicas: 3")))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("Did not change kustomization.yaml: more than image fields would change: Deployment/shop"
                        + " $.spec.replicas: '2' -> '3'. The file is as it was");
        assertAsItWas();
    }

    @Test
    void another_number_of_resources_is_refused() throws Exception {
        assertThatThrownBy(() -> run(images("api=v2"), build -> build + "---\nkind: Service\n"))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage(
                        "Did not change kustomization.yaml: the build has 2 resources, before it had 1. The file is as it"
                                + " was");
        assertAsItWas();
    }

    @Test
    void a_build_that_fails_after_the_change_restores_the_file() throws Exception {
        assertThatThrownBy(() -> run(images("api=v2"), build -> {
                    throw new OperationFailedException("'kustomize build' ended with 1: no such resource");
                }))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage(
                        "Could not verify kustomization.yaml, build after the change: 'kustomize build' ended with 1: no"
                                + " such resource");
        assertAsItWas();
    }

    @Test
    void a_build_that_fails_before_the_change_leaves_the_file_alone() throws Exception {
        KustomizeBuild broken = folder -> {
            throw new OperationFailedException("'kustomize build' ended with 1: no such resource");
        };

        assertThatThrownBy(() -> new SetImage(new Workspace(root), broken, log::add).run(request(images("api=v2"))))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage(
                        "Could not verify kustomization.yaml, build before the change: 'kustomize build' ended with 1: no"
                                + " such resource");
        assertAsItWas();
    }

    @Test
    void an_interrupt_in_the_second_build_restores_the_file() throws Exception {
        KustomizeBuild build = folder -> {
            if (Files.exists(root.resolve("once"))) {
                Thread.currentThread().interrupt();
                throw new InterruptedException();
            }
            touch("once");
            return BUILD;
        };

        assertThatThrownBy(() -> new SetImage(new Workspace(root), build, log::add).run(request(images("api=v2"))))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertAsItWas();
    }

    @Test
    void a_change_without_effect_is_warned_of() throws Exception {
        run(images("apo=v2"), build -> build);

        assertThat(log)
                .containsExactly(
                        "kustomization.yaml: apo: no entry -> v2 (a new entry; did you mean 'api'?)",
                        "kustomization.yaml: verified: 0 image fields differ in the build",
                        "WARNING: kustomization.yaml: no image in the build is called apo");
    }

    @Test
    void nothing_is_built_where_nothing_changes() throws Exception {
        KustomizeBuild none = folder -> {
            throw new AssertionError("built");
        };

        new SetImage(new Workspace(root), none, log::add).run(request(images("api=v1")));

        assertThat(log).containsExactly("kustomization.yaml: nothing to change");
    }

    @Test
    void a_machine_without_a_tool_is_told_how_to_get_one() throws Exception {
        KustomizeBuild none = new LocalKustomize(List.of(List.of("no-such-kustomize-1", "build")));

        assertThatThrownBy(() -> new SetImage(new Workspace(root), none, log::add).run(request(images("api=v2"))))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage(
                        "Could not verify kustomization.yaml, build before the change: neither kustomize nor kubectl is on"
                                + " the PATH of this machine. Install kustomize"
                                + " (https://kubectl.docs.kubernetes.io/installation/kustomize) or kubectl 1.21 or newer, or leave"
                                + " verify out");
        assertAsItWas();
    }

    private Outcome run(Map<String, String> images, UnaryOperator<String> after, String... field)
            throws InterruptedException {
        String before = field.length == 0 ? BUILD : BUILD.replace("image:", field[0] + ":");
        boolean[] built = new boolean[1];
        KustomizeBuild build = folder -> {
            String text = built[0] ? after.apply(BUILD) : before;
            built[0] = true;
            return text;
        };
        return new SetImage(new Workspace(root), build, log::add).run(request(images));
    }

    private static SetImageRequest request(Map<String, String> images) {
        return new SetImageRequest(".", images, true, true);
    }

    private void assertAsItWas() throws IOException {
        assertThat(file).hasContent(TEXT);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
    }

    private void touch(String name) {
        try {
            Files.createFile(root.resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
