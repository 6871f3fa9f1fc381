// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.keep;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.files.Workspace;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** The stashes of one run: named archives of files with their permissions, times and links. */
public final class Stashes {
    private static final int OWNER_READS = 0400;

    private final Path folder;

    /** @param folder an existing folder of the run */
    public Stashes(Path folder) {
        this.folder = folder;
    }

    public boolean has(String name) {
        return Files.isRegularFile(archive(name));
    }

    /**
     * Keeps files under a name, in place of what was kept under it before. A kill leaves the old stash or the new one.
     *
     * @param files relative to {@code from}
     */
    public void put(String name, Path from, List<String> files) {
        Path fresh = archive(name).resolveSibling(archive(name).getFileName() + ".new");
        try {
            write(fresh, from, files);
            Files.move(fresh, archive(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new OperationFailedException("Could not stash '" + name + "': " + Failure.of(e), e);
        }
    }

    /**
     * Brings the files of a stash into a folder, over those that are there.
     *
     * @throws OperationFailedException if the archive is damaged, or a path in it leads out of the folder
     */
    public void restore(String name, Workspace into) {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive(name)))),
                StandardCharsets.UTF_8.name())) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                restore(entry, tar, into.resolve("stash " + name, entry.getName()));
            }
        } catch (IOException e) {
            throw new OperationFailedException("Could not unstash '" + name + "': " + Failure.of(e), e);
        }
    }

    private static void write(Path archive, Path from, List<String> files) throws IOException {
        try (OutputStream zipped = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(archive)));
                TarArchiveOutputStream tar = new TarArchiveOutputStream(zipped, StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            for (String name : files) {
                Path file = from.resolve(name);
                if (Files.isSymbolicLink(file)) {
                    TarArchiveEntry link = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
                    link.setLinkName(Files.readSymbolicLink(file).toString());
                    tar.putArchiveEntry(link);
                } else {
                    TarArchiveEntry entry = new TarArchiveEntry(name);
                    entry.setSize(Files.size(file));
                    entry.setMode(mode(file));
                    entry.setModTime(Files.getLastModifiedTime(file));
                    tar.putArchiveEntry(entry);
                    Files.copy(file, tar);
                }
                tar.closeArchiveEntry();
            }
        }
    }

    private static void restore(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(file);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            Files.setPosixFilePermissions(file, permissions(entry.getMode()));
            Files.setLastModifiedTime(
                    file, FileTime.from(entry.getLastModifiedTime().toInstant()));
        }
    }

    private static int mode(Path file) throws IOException {
        int mode = 0;
        String letters = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        for (int i = 0; i < letters.length(); i++) {
            mode |= letters.charAt(i) == '-' ? 0 : OWNER_READS >> i;
        }
        return mode;
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        StringBuilder letters = new StringBuilder("rwxrwxrwx");
        for (int i = 0; i < letters.length(); i++) {
            if ((mode & (OWNER_READS >> i)) == 0) {
                letters.setCharAt(i, '-');
            }
        }
        return PosixFilePermissions.fromString(letters.toString());
    }

    /** Any text may be a name, so it is written in a way that cannot lead anywhere. */
    private Path archive(String name) {
        return folder.resolve(URLEncoder.encode(name, StandardCharsets.UTF_8).replace("*", "%2A") + ".tar.gz");
    }
}
