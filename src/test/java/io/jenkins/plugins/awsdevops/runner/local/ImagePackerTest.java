// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.jenkins.plugins.awsdevops.core.data.Json;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagePackerTest {
    @TempDir
    Path folder;

    private Path context;
    private Path layout;

    @BeforeEach
    void make_a_context() throws IOException {
        context = Files.createDirectory(folder.resolve("context"));
        layout = context.resolve(".platform/image");
        Files.createDirectories(context.resolve("tests"));
        Files.writeString(context.resolve("service.py"), "print('hello')\n");
        Files.writeString(context.resolve("tests/test_service.py"), "pass\n");
        Files.writeString(context.resolve(".dockerignore"), "# all but the service\n*\n!service.py\n");
    }

    @Test
    void packs_what_dockerignore_lets_through() throws Exception {
        String digest = ImagePacker.pack(request());

        Map<?, ?> index = read(layout.resolve("index.json"));
        Map<?, ?> described = (Map<?, ?>) ((List<?>) index.get("manifests")).get(0);
        assertThat(described.get("digest")).isEqualTo(digest);
        Map<?, ?> manifest = read(blob(digest));
        Map<?, ?> layer = (Map<?, ?>) ((List<?>) manifest.get("layers")).get(0);
        assertThat(entries(blob((String) layer.get("digest")))).containsExactly("app/service.py 15 0:0 644");
        Map<?, ?> config = read(blob((String) ((Map<?, ?>) manifest.get("config")).get("digest")));
        assertThat(config.get("config"))
                .isEqualTo(Map.of(
                        "User",
                        "1000:1000",
                        "WorkingDir",
                        "/app",
                        "Entrypoint",
                        List.of("python3", "/app/service.py"),
                        "Labels",
                        Map.of("org.opencontainers.image.revision", "abc")));
    }

    @Test
    void every_blob_is_what_its_name_says() throws Exception {
        ImagePacker.pack(request());

        try (Stream<Path> blobs = Files.list(layout.resolve("blobs/sha256"))) {
            for (Path blob : blobs.toList()) {
                MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
                assertThat(HexFormat.of().formatHex(sha256.digest(Files.readAllBytes(blob))))
                        .isEqualTo(blob.getFileName().toString());
            }
        }
    }

    @Test
    void the_same_files_make_the_same_digest_whenever_they_were_written() throws IOException {
        String first = ImagePacker.pack(request());
        Files.setLastModifiedTime(context.resolve("service.py"), FileTime.fromMillis(12_345_000));

        assertThat(ImagePacker.pack(request())).isEqualTo(first);
        Files.writeString(context.resolve("service.py"), "print('bye')\n");
        assertThat(ImagePacker.pack(request())).isNotEqualTo(first);
    }

    @Test
    void the_fields_of_index_and_configuration_have_one_order_in_every_process() throws IOException {
        String digest = ImagePacker.pack(request());

        assertThat(Files.readString(layout.resolve("index.json")))
                .isEqualTo("{\"schemaVersion\":2,\"manifests\":[{\"mediaType\":"
                        + "\"application/vnd.oci.image.manifest.v1+json\",\"digest\":\"" + digest + "\",\"size\":"
                        + Files.size(blob(digest)) + "}]}");
        Map<?, ?> config = (Map<?, ?>) read(blob(digest)).get("config");
        assertThat(Files.readString(blob((String) config.get("digest"))))
                .matches("\\{\"architecture\":\"amd64\",\"os\":\"linux\",\"config\":\\{\"User\":\"1000:1000\","
                        + "\"WorkingDir\":\"/app\",\"Entrypoint\":\\[\"python3\",\"/app/service.py\"],\"Labels\":"
                        + "\\{\"org.opencontainers.image.revision\":\"abc\"}},"
                        + "\"rootfs\":\\{\"type\":\"layers\",\"diff_ids\":\\[\"sha256:[0-9a-f]{64}\"]}}");
    }

    @Test
    void a_context_without_files_is_refused() throws IOException {
        Files.writeString(context.resolve(".dockerignore"), "*\n");

        assertThatThrownBy(() -> ImagePacker.pack(request()))
                .isInstanceOf(BadInputException.class)
                .hasMessage(context + ": no file to pack (.dockerignore leaves out every one of them)");
    }

    @Test
    void skopeo_reads_the_layout() throws Exception {
        assumeThat(Files.isExecutable(Path.of("/usr/bin/skopeo")))
                .as("skopeo is not on this machine")
                .isTrue();
        String digest = ImagePacker.pack(request());

        Process skopeo = new ProcessBuilder("skopeo", "inspect", "--format", "{{.Digest}}", "oci:" + layout)
                .redirectErrorStream(true)
                .start();
        assertThat(new String(skopeo.getInputStream().readAllBytes()).strip()).isEqualTo(digest);
        assertThat(skopeo.waitFor()).isZero();
    }

    private PackRequest request() {
        return new PackRequest(
                context,
                layout,
                "/app",
                List.of("python3", "/app/service.py"),
                Map.of("org.opencontainers.image.revision", "abc"));
    }

    private Path blob(String digest) {
        return layout.resolve("blobs").resolve(digest.replace(':', '/'));
    }

    private static Map<?, ?> read(Path file) throws IOException {
        return (Map<?, ?>) Json.parse(file.toString(), Files.readString(file));
    }

    private static List<String> entries(Path layer) throws IOException {
        List<String> entries = new ArrayList<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(layer));
                TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                assertThat(entry.getModTime().getTime()).isZero();
                entries.add("%s %d %d:%d %o"
                        .formatted(
                                entry.getName(),
                                entry.getSize(),
                                entry.getLongUserId(),
                                entry.getLongGroupId(),
                                entry.getMode() & 0777));
            }
        }
        return entries;
    }
}
