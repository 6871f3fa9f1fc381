// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StashesTest {
    @TempDir
    Path folder;

    private Path from;
    private Path into;
    private Stashes stashes;

    @BeforeEach
    void make_folders() throws IOException {
        from = Files.createDirectory(folder.resolve("from"));
        into = Files.createDirectory(folder.resolve("into"));
        stashes = new Stashes(Files.createDirectory(folder.resolve("stashes")));
    }

    @Test
    void files_come_back_with_their_permissions_times_and_links() throws IOException {
        Instant time = Instant.parse("2026-01-02T03:04:05Z");
        Path script = Files.createDirectories(from.resolve("d/é")).resolve("run.sh");
        Files.writeString(script, "#!/bin/sh");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-x---"));
        Files.setLastModifiedTime(script, FileTime.from(time));
        Files.createSymbolicLink(from.resolve("link"), Path.of("d/é/run.sh"));

        stashes.put("s", from, List.of("d/é/run.sh", "link"));
        stashes.restore("s", new Workspace(into));

        Path back = into.resolve("d/é/run.sh");
        assertThat(back).hasContent("#!/bin/sh");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(back)))
                .isEqualTo("rwxr-x---");
        assertThat(Files.getLastModifiedTime(back).toInstant()).isEqualTo(time);
        assertThat(Files.readSymbolicLink(into.resolve("link"))).isEqualTo(Path.of("d/é/run.sh"));
    }

    @Test
    void a_stash_takes_the_place_of_the_one_before_and_its_files_those_in_the_folder() throws IOException {
        Files.writeString(from.resolve("f"), "one");
        stashes.put("s", from, List.of("f"));
        Files.writeString(from.resolve("f"), "two");
        stashes.put("s", from, List.of("f"));
        Files.writeString(into.resolve("f"), "three");

        stashes.restore("s", new Workspace(into));

        assertThat(into.resolve("f")).hasContent("two");
    }

    @Test
    void any_text_may_be_a_name_and_leads_nowhere() throws IOException {
        for (String name : List.of("../../etc/passwd", "a/b", "*", "ü ", ".")) {
            assertThat(stashes.has(name)).isFalse();
            stashes.put(name, from, List.of());
            assertThat(stashes.has(name)).isTrue();
        }
        try (var kept = Files.list(folder.resolve("stashes"))) {
            assertThat(kept).hasSize(5);
        }
    }

    @Test
    void a_path_that_leads_out_is_not_restored() throws IOException {
        forge("evil", "../outside");

        assertThatThrownBy(() -> stashes.restore("evil", new Workspace(into)))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage("stash evil: '../outside' leads out of the workspace " + into);
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @Test
    void a_link_in_the_folder_does_not_lead_the_files_out() throws IOException {
        Files.createSymbolicLink(into.resolve("d"), folder);
        forge("evil", "d/outside");

        assertThatThrownBy(() -> stashes.restore("evil", new Workspace(into)))
                .hasMessage("stash evil: 'd/outside' leads out of the workspace " + into);
    }

    @Test
    void a_damaged_stash_is_named() throws IOException {
        Files.writeString(folder.resolve("stashes/bad.tar.gz"), "no archive");

        assertThatThrownBy(() -> stashes.restore("bad", new Workspace(into)))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("Could not unstash 'bad': Not in GZIP format");
    }

    @Test
    void a_file_that_went_away_meanwhile_is_named_and_the_old_stash_stays() throws IOException {
        Files.writeString(from.resolve("f"), "old");
        stashes.put("s", from, List.of("f"));

        assertThatThrownBy(() -> stashes.put("s", from, List.of("f", "gone")))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("Could not stash 's': no such file: " + from.resolve("gone"));
        stashes.restore("s", new Workspace(into));
        assertThat(into.resolve("f")).hasContent("old");
    }

    private void forge(String name, String path) throws IOException {
        Path archive = folder.resolve("stashes/" + name + ".tar.gz");
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)))) {
            TarArchiveEntry entry = new TarArchiveEntry(path);
            entry.setSize(4);
            tar.putArchiveEntry(entry);
            tar.write("evil".getBytes(StandardCharsets.UTF_8));
            tar.closeArchiveEntry();
        }
    }
}
