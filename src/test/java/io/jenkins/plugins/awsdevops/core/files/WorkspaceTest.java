// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceTest {
    @TempDir
    Path folder;

    private Path root;
    private Workspace workspace;

    @BeforeEach
    void make_a_workspace_beside_a_secret() throws IOException {
        root = Files.createDirectory(folder.resolve("ws"));
        Files.writeString(folder.resolve("secret.txt"), "secret");
        workspace = new Workspace(root);
    }

    @Test
    void resolves_paths_that_exist_and_paths_that_do_not() {
        assertThat(workspace.resolve("path", "a/../b/c.yaml")).isEqualTo(root.resolve("b/c.yaml"));
        assertThat(workspace.resolve("path", root.resolve("x").toString())).isEqualTo(root.resolve("x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.txt", "a/../../secret.txt", "/etc/passwd", ".."})
    void no_path_leaves_the_workspace(String path) {
        assertThatThrownBy(() -> workspace.resolve("path", path))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage("path: '" + path + "' leads out of the workspace " + root);
    }

    @Test
    void no_symbolic_link_leads_out_of_the_workspace() throws IOException {
        Files.createSymbolicLink(root.resolve("link"), folder);

        assertThatThrownBy(() -> workspace.resolve("path", "link/secret.txt"))
                .hasMessage("path: 'link/secret.txt' leads out of the workspace " + root);
        assertThatThrownBy(() -> workspace.resolve("path", "link/new.txt"))
                .hasMessage("path: 'link/new.txt' leads out of the workspace " + root);

        Files.createSymbolicLink(root.resolve("dangling"), folder.resolve("not-there-yet"));

        assertThatThrownBy(() -> workspace.resolve("path", "dangling"))
                .hasMessage("path: 'dangling' leads out of the workspace " + root);
        assertThat(workspace.find("files", "**/secret.txt")).isEmpty();
    }

    @Test
    void a_text_that_is_no_path_is_refused() {
        assertThatThrownBy(() -> workspace.resolve("path", "a\0b"))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage("path: 'a\0b' is not a path: Nul character not allowed");
    }

    @Test
    void finds_files_by_ant_patterns_sorted() throws IOException {
        for (String name : List.of("b.json", "a.json", "deep/er/c.json", "deep/c.txt")) {
            Files.createDirectories(root.resolve(name).getParent());
            Files.writeString(root.resolve(name), "x");
        }

        assertThat(names("*.json")).containsExactly("a.json", "b.json");
        assertThat(names("**/*.json")).containsExactly("a.json", "b.json", "deep/er/c.json");
        assertThat(names("**/er/c.json")).containsExactly("deep/er/c.json");
        assertThat(names("deep/")).containsExactly("deep/c.txt", "deep/er/c.json");
        assertThat(names("?.json")).containsExactly("a.json", "b.json");
        assertThat(names("a.json")).containsExactly("a.json");
        assertThat(names("none.json")).isEmpty();
    }

    @Test
    void a_pattern_cannot_look_outside_either() {
        assertThatThrownBy(() -> workspace.find("files", "../*.txt"))
                .hasMessageContaining("leads out of the workspace");
    }

    @Test
    void replaces_a_file_and_keeps_its_permissions() throws IOException {
        Path file = Files.writeString(root.resolve("run.sh"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));

        workspace.replace(file, "new".getBytes(UTF_8));

        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rwxr-x---");
        assertThat(root.toFile().list()).containsExactly("run.sh");
    }

    @Test
    void a_link_in_the_place_of_the_temporary_file_is_not_written_through() throws IOException {
        Path file = Files.writeString(root.resolve("a.yaml"), "old");
        Files.createSymbolicLink(root.resolve(".a.yaml.new"), folder.resolve("secret.txt"));

        workspace.replace(file, "new".getBytes(UTF_8));

        assertThat(file).hasContent("new");
        assertThat(folder.resolve("secret.txt")).hasContent("secret");
    }

    @Test
    void a_file_behind_a_link_is_replaced_beside_itself() throws IOException {
        Path real =
                Files.writeString(Files.createDirectory(root.resolve("real")).resolve("b.yaml"), "old");
        Path link = Files.createSymbolicLink(root.resolve("a.yaml"), real);

        workspace.replace(link, "new".getBytes(UTF_8));

        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("new");
        assertThat(root.toFile().list()).containsExactlyInAnyOrder("a.yaml", "real");
        assertThat(real.getParent().toFile().list()).containsExactly("b.yaml");
    }

    @Test
    void a_file_that_cannot_be_written_is_named() {
        assertThatThrownBy(() -> workspace.replace(root.resolve("no/such/file"), new byte[0]))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("Could not write no/such/file: no such file: " + root.resolve("no/such/.file.new"));
    }

    private List<String> names(String pattern) {
        return workspace.find("files", pattern).stream()
                .map(workspace::relative)
                .toList();
    }
}
