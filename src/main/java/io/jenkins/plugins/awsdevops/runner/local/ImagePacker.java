// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.local;

import io.jenkins.plugins.awsdevops.core.data.Json;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Packs the files of a folder into an image FROM scratch: one layer, one platform, as an OCI layout folder (OCI image
 * specification 1.1). For machines without any image builder; it runs no Dockerfile. The same files make the same
 * digest: entries are sorted, owned by root, and dated at the epoch.
 */
public final class ImagePacker {
    private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    private static final String CONFIG = "application/vnd.oci.image.config.v1+json";
    private static final String LAYER = "application/vnd.oci.image.layer.v1.tar+gzip";

    private final PackRequest request;
    private final Path blobs;

    private ImagePacker(PackRequest request) {
        this.request = request;
        this.blobs = request.layout().resolve("blobs").resolve("sha256");
    }

    /**
     * {@return the digest of the image's manifest} The index is written last: a layout without one is not an image.
     *
     * @throws BadInputException if the context has no file that {@code .dockerignore} lets through
     */
    public static String pack(PackRequest request) throws IOException {
        return new ImagePacker(request).pack();
    }

    private String pack() throws IOException {
        List<Path> files = files();
        if (files.isEmpty()) {
            throw new BadInputException(
                    request.context() + ": no file to pack (.dockerignore leaves out every one of them)");
        }
        Files.createDirectories(blobs);
        Files.deleteIfExists(request.layout().resolve("index.json"));
        MessageDigest diffId = sha256();
        Map<String, Object> layer = descriptor(LAYER, layer(files, diffId));
        Map<String, Object> config = descriptor(CONFIG, json(config("sha256:" + hex(diffId))));
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("schemaVersion", 2);
        manifest.put("mediaType", MANIFEST);
        manifest.put("config", config);
        manifest.put("layers", List.of(layer));
        manifest.put("annotations", request.labels());
        Map<String, Object> described = descriptor(MANIFEST, json(manifest));
        Files.writeString(request.layout().resolve("oci-layout"), "{\"imageLayoutVersion\":\"1.0.0\"}");
        Files.write(
                request.layout().resolve("index.json"),
                json(inOrder("schemaVersion", 2, "manifests", List.of(described))));
        return (String) described.get("digest");
    }

    private List<Path> files() throws IOException {
        DockerIgnore ignore = DockerIgnore.of(request.context());
        Path layout = request.layout().toAbsolutePath().normalize();
        try (Stream<Path> tree = Files.walk(request.context())) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> !file.toAbsolutePath().normalize().startsWith(layout))
                    .map(request.context()::relativize)
                    .filter(file -> !file.startsWith(".git") && !ignore.ignores(file))
                    .sorted()
                    .toList();
        }
    }

    private byte[] layer(List<Path> files, MessageDigest diffId) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zipped = new GZIPOutputStream(bytes);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(
                        new DigestOutputStream(zipped, diffId), StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Path file : files) {
                Path source = request.context().resolve(file);
                TarArchiveEntry entry = new TarArchiveEntry(request.into() + "/" + slashes(file));
                entry.setSize(Files.size(source));
                entry.setMode(Files.isExecutable(source) ? 0755 : 0644);
                entry.setModTime(0);
                tar.putArchiveEntry(entry);
                Files.copy(source, tar);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private Map<String, Object> config(String diffId) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("User", "1000:1000");
        run.put("WorkingDir", "/" + request.into());
        if (!request.entrypoint().isEmpty()) {
            run.put("Entrypoint", request.entrypoint());
        }
        run.put("Labels", request.labels());
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("architecture", "amd64");
        config.put("os", "linux");
        config.put("config", run);
        config.put("rootfs", inOrder("type", "layers", "diff_ids", List.of(diffId)));
        return config;
    }

    /** {@code Map.of} has another order in each process, and with it the image another digest. */
    private static Map<String, Object> inOrder(String first, Object one, String second, Object two) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, two);
        return map;
    }

    private Map<String, Object> descriptor(String mediaType, byte[] content) throws IOException {
        MessageDigest sha256 = sha256();
        sha256.update(content);
        String hex = hex(sha256);
        Files.write(blobs.resolve(hex), content);
        Map<String, Object> descriptor = new LinkedHashMap<>();
        descriptor.put("mediaType", mediaType);
        descriptor.put("digest", "sha256:" + hex);
        descriptor.put("size", content.length);
        return descriptor;
    }

    private static byte[] json(Object value) {
        return Json.compact(value).getBytes(StandardCharsets.UTF_8);
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
