// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One file for each entry in a folder, which may be deleted at any time. */
public final class CompiledClassesFolder implements CompiledClasses {
    private static final int MAGIC = 0xDE0C1A55;

    /** Some ten kilobytes each. */
    private static final int MOST_ENTRIES = 1000;

    private final Path folder;

    public CompiledClassesFolder(Path folder) {
        this.folder = folder;
    }

    /** What is there but cannot be read, because it was cut off or is from elsewhere, counts as not there. */
    @Override
    public Optional<Map<String, byte[]>> find(String key) {
        Path file = folder.resolve(key);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            return read(in);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Map<String, byte[]>> read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            return Optional.empty();
        }
        Map<String, byte[]> entry = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            int length = in.readInt();
            byte[] content = in.readNBytes(length);
            if (content.length != length) {
                return Optional.empty();
            }
            entry.put(name, content);
        }
        return Optional.of(entry);
    }

    @Override
    public void keep(String key, Map<String, byte[]> classes) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            write(classes, new DataOutputStream(bytes));
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, "new-", "");
            Files.write(unfinished, bytes.toByteArray());
            Files.move(unfinished, folder.resolve(key), StandardCopyOption.ATOMIC_MOVE);
            forgetIfFull();
        } catch (IOException e) {
            // a full or read-only disk: the next run compiles again
            return;
        }
    }

    /** All of them: what is still used is soon compiled again, and the rest would stay for ever. */
    private void forgetIfFull() throws IOException {
        List<Path> entries;
        try (Stream<Path> files = Files.list(folder)) {
            entries = files.toList();
        }
        if (entries.size() > MOST_ENTRIES) {
            for (Path entry : entries) {
                Files.deleteIfExists(entry);
            }
        }
    }

    private static void write(Map<String, byte[]> classes, DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(classes.size());
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().length);
            out.write(entry.getValue());
        }
    }
}
