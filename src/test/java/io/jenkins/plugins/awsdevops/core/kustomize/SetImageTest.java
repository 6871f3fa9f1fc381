// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import static io.jenkins.plugins.awsdevops.core.kustomize.Kustomizations.images;
import static io.jenkins.plugins.awsdevops.core.kustomize.Kustomizations.lines;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetImageTest {
    private static final String TEXT = lines("resources: [a.yaml]", "images:", "- name: api", "  newTag: v1");
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

    @TempDir
    Path root;

    private final List<String> log = new ArrayList<>();
    private Path dev;
    private Path file;

    @BeforeEach
    void make_an_overlay() throws Exception {
        dev = Files.createDirectories(root.resolve("overlays/dev"));
        file = write("kustomization.yaml", TEXT);
    }

    @Test
    void sets_an_image_and_says_what_changed() throws Exception {
        Outcome outcome = run("overlays/dev", images("api=v2"));

        assertThat(file).hasContent(TEXT.replace("v1", "v2"));
        assertThat(outcome.values())
                .isEqualTo(Map.of(
                        "changed",
                        true,
                        "file",
                        "overlays/dev/kustomization.yaml",
                        "previous",
                        Map.of("api", "v1"),
                        "diff",
                        lines(
                                "--- a/overlays/dev/kustomization.yaml",
                                "+++ b/overlays/dev/kustomization.yaml",
                                "@@ -1,4 +1,4 @@",
                                " resources: [a.yaml]",
                                " images:",
                                " - name: api",
                                "-  newTag: v1",
                                "+  newTag: v2")));
        assertThat(outcome.values().keySet()).containsExactly("changed", "file", "previous", "diff");
        assertThat(log).containsExactly("overlays/dev/kustomization.yaml: api: v1 -> v2");
    }

    @Test
    void a_file_without_anything_to_change_is_not_touched() throws Exception {
        Files.setLastModifiedTime(file, LONG_AGO);

        Outcome outcome = run("overlays/dev", images("api=v1"));

        assertThat(outcome.values())
                .isEqualTo(Map.of(
                        "changed", false, "file", "overlays/dev/kustomization.yaml", "previous", Map.of(), "diff", ""));
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
        assertThat(log).containsExactly("overlays/dev/kustomization.yaml: nothing to change");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kustomization.yaml", "kustomization.yml", "Kustomization"})
    void finds_every_spelling_by_folder_and_by_name(String name) throws Exception {
        Files.delete(file);
        write(name, TEXT);

        assertThat(run("overlays/dev", images("api=v2")).values()).containsEntry("file", "overlays/dev/" + name);
        assertThat(run("overlays/dev/" + name, images("api=v3")).values())
                .containsEntry("file", "overlays/dev/" + name);
        assertThat(dev.resolve(name)).hasContent(TEXT.replace("v1", "v3"));
        assertThat(dev.toFile().list()).containsExactly(name);
    }

    @Test
    void the_workspace_itself_may_be_the_folder() throws Exception {
        Files.writeString(root.resolve("kustomization.yml"), TEXT);

        assertThat(run(".", images("api=v2")).values()).containsEntry("file", "kustomization.yml");
    }

    @Test
    void two_spellings_in_one_folder_are_refused() throws Exception {
        write("Kustomization", TEXT);

        assertThatThrownBy(() -> run("overlays/dev", images("api=v2")))
                .isInstanceOf(BadInputException.class)
                .hasMessage(
                        "overlays/dev: both kustomization.yaml and Kustomization are there; kustomize reads a folder"
                                + " with one only. Remove one");
    }

    @Test
    void a_folder_without_a_kustomization_is_refused() {
        assertThatThrownBy(() -> run("overlays", images("api=v2")))
                .isInstanceOf(BadInputException.class)
                .hasMessage("overlays: no kustomization in this folder (kustomization.yaml, kustomization.yml or"
                        + " Kustomization)");
    }

    @Test
    void a_folder_that_is_not_there_is_refused_with_the_nearest_one() {
        assertThatThrownBy(() -> run("overlays/dve", images("api=v2")))
                .isInstanceOf(BadInputException.class)
                .hasMessage("path: there is no folder 'overlays/dve' in " + root + "; did you mean 'dev'?");
        assertThatThrownBy(() -> run("no/such", images("api=v2")))
                .hasMessage("path: there is no folder 'no/such' in " + root);
    }

    @Test
    void another_file_is_refused() throws Exception {
        write("values.yaml", TEXT);

        assertThatThrownBy(() -> run("overlays/dev/values.yaml", images("api=v2")))
                .isInstanceOf(BadInputException.class)
                .hasMessage("path: 'overlays/dev/values.yaml' is a file, but none that kustomize reads"
                        + " (kustomization.yaml, kustomization.yml or Kustomization); name its folder");
    }

    @Test
    void a_path_that_leaves_the_workspace_is_refused() throws Exception {
        Path outside = Files.createDirectories(root.resolve("outside"));
        Files.writeString(outside.resolve("kustomization.yaml"), TEXT);
        Path inside = Files.createDirectories(root.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("kustomization.yaml"), outside.resolve("kustomization.yaml"));
        Workspace workspace = new Workspace(inside);

        assertThatThrownBy(() -> SetImage.run(workspace, request("../outside", images("api=v2")), log::add))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage("path: '../outside' leads out of the workspace " + inside);
        assertThatThrownBy(() -> SetImage.run(workspace, request(".", images("api=v2")), log::add))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage("path: 'kustomization.yaml' leads out of the workspace " + inside);
        assertThat(outside.resolve("kustomization.yaml")).hasContent(TEXT);
    }

    @Test
    void a_symbolic_link_inside_the_workspace_stays_one() throws Exception {
        Path prod = Files.createDirectories(root.resolve("overlays/prod"));
        Files.createSymbolicLink(prod.resolve("kustomization.yaml"), Path.of("../dev/kustomization.yaml"));

        Outcome outcome = run("overlays/prod", images("api=v2"));

        assertThat(outcome.values()).containsEntry("file", "overlays/prod/kustomization.yaml");
        assertThat(prod.resolve("kustomization.yaml")).isSymbolicLink();
        assertThat(file).hasContent(TEXT.replace("v1", "v2"));
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused_with_their_place() throws Exception {
        Files.write(file, "a: b\n# caf\u00e9\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> run("overlays/dev", images("api=v2")))
                .isInstanceOf(BadInputException.class)
                .hasMessage(
                        "overlays/dev/kustomization.yaml: line 2, column 6: not UTF-8: there is a byte 0xE9 that cannot"
                                + " stand here");
    }

    @Test
    void a_file_that_is_too_large_is_refused() throws Exception {
        Files.write(file, new byte[4 * 1024 * 1024 + 1]);

        assertThatThrownBy(() -> run("overlays/dev", images("api=v2")))
                .isInstanceOf(BadInputException.class)
                .hasMessage("overlays/dev/kustomization.yaml: larger than 4194304 bytes; that is no kustomization");
    }

    @Test
    void a_byte_order_mark_stays() throws Exception {
        Files.write(file, ("\uFEFF" + TEXT).getBytes(UTF_8));

        run("overlays/dev", images("api=v2", "new=v1"));

        assertThat(Files.readString(file))
                .isEqualTo("\uFEFF" + TEXT.replace("v1", "v2") + lines("- name: new", "  newTag: v1"));
    }

    @Test
    void without_create_a_name_that_has_no_entry_is_refused_with_the_nearest_one() {
        assertThatThrownBy(() -> SetImage.run(
                        new Workspace(root),
                        new SetImageRequest("overlays/dev", images("apo=v2"), false, false),
                        log::add))
                .isInstanceOf(BadInputException.class)
                .hasMessage(
                        "overlays/dev/kustomization.yaml: no entry for the image 'apo'; did you mean 'api'? There are:"
                                + " api.");
        assertThat(file).hasContent(TEXT);
    }

    @Test
    void a_new_entry_is_said_to_be_one() throws Exception {
        run("overlays/dev", images("apo=v2"));

        assertThat(log)
                .containsExactly(
                        "overlays/dev/kustomization.yaml: apo: no entry -> v2 (a new entry; did you mean 'api'?)");
    }

    @Test
    void of_several_entries_the_one_that_decides_is_edited_with_a_warning() throws Exception {
        String twice = lines("images:", "- name: api", "  newTag: v1", "- name: api", "  newTag: v2");
        write("kustomization.yaml", twice);

        Outcome outcome = run("overlays/dev", images("api=v3"));

        assertThat(file).hasContent(twice.replace("v2", "v3"));
        assertThat(outcome.values()).containsEntry("previous", Map.of("api", "v2"));
        assertThat(log)
                .containsExactly(
                        "WARNING: overlays/dev/kustomization.yaml: 'api' has 2 entries (lines 2, 4); the one in line 4"
                                + " decides and is the one that is edited",
                        "overlays/dev/kustomization.yaml: api: v2 -> v3");
    }

    @Test
    void what_cannot_be_handed_back_is_warned_of() throws Exception {
        write("kustomization.yaml", TEXT.replace("v1", "${TAG}"));

        assertThat(run("overlays/dev", images("api=v3")).values()).containsEntry("previous", Map.of("api", "${TAG}"));

        assertThat(log)
                .containsExactly(
                        "overlays/dev/kustomization.yaml: api: ${TAG} -> v3",
                        "WARNING: overlays/dev/kustomization.yaml: what api was cannot be handed back as it is in"
                                + " 'previous': api: '${TAG}' is not a valid tag: 1 to 128 letters, digits, '_', '.' and"
                                + " '-', not beginning with '.' or '-'");
    }

    @Test
    void a_folder_that_cannot_be_written_to_leaves_the_file_as_it_was() throws Exception {
        org.junit.jupiter.api.Assumptions.assumeFalse(
                "root".equals(System.getProperty("user.name")), "root may write everywhere");
        assertThat(dev.toFile().setWritable(false)).isTrue();
        try {
            assertThatThrownBy(() -> run("overlays/dev", images("api=v2")))
                    .isInstanceOf(OperationFailedException.class)
                    .hasMessage("Could not write overlays/dev/kustomization.yaml: access denied: "
                            + dev.resolve(".kustomization.yaml.new"));
            assertThat(file).hasContent(TEXT);
        } finally {
            assertThat(dev.toFile().setWritable(true)).isTrue();
        }
    }

    private Outcome run(String path, Map<String, String> images) throws InterruptedException {
        return SetImage.run(new Workspace(root), request(path, images), log::add);
    }

    private static SetImageRequest request(String path, Map<String, String> images) {
        return new SetImageRequest(path, images, true, false);
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(dev.resolve(name), text);
    }
}
