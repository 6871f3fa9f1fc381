// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.files;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The folder that a step works in. No path leaves it, neither by {@code ..} nor through a symbolic link. */
public final class Workspace {
    private final Path root;

    /** @param root an existing folder */
    public Workspace(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    public Path root() {
        return root;
    }

    /**
     * {@return the path inside the workspace} It need not exist.
     *
     * @param parameter the argument that names the path, for the message
     * @throws BadArgumentException if it is no path, or leads out of the workspace
     */
    public Path resolve(String parameter, String path) {
        Path resolved;
        try {
            resolved = root.resolve(path).normalize();
        } catch (InvalidPathException e) {
            throw new BadArgumentException(parameter + ": '" + path + "' is not a path: " + e.getReason());
        }
        if (!resolved.startsWith(root) || !staysInside(resolved)) {
            throw new BadArgumentException(parameter + ": '" + path + "' leads out of the workspace " + root);
        }
        return resolved;
    }

    /** {@return the path as people write it: relative to the workspace, with forward slashes} */
    public String relative(Path path) {
        String text = root.relativize(path).toString().replace('\\', '/');
        return text.isEmpty() ? "." : text;
    }

    /**
     * {@return the regular files that match an Ant-style pattern ({@code **} for any folders), sorted by path} Symbolic
     * links to folders are not followed. A pattern without wildcards gives that file, if it exists.
     *
     * @throws BadArgumentException if the pattern leads out of the workspace
     */
    public List<Path> find(String parameter, String pattern) {
        if (!AntPattern.isPattern(pattern)) {
            Path file = resolve(parameter, pattern);
            return Files.isRegularFile(file) ? List.of(file) : List.of();
        }
        resolve(parameter, pattern.replace('*', 'x').replace('?', 'x'));
        AntPattern matcher = AntPattern.parse(pattern);
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (matcher.matches(relative(file)) && Files.isRegularFile(file) && staysInside(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new OperationFailedException(
                    "Could not look for " + pattern + " in " + root + ": " + Failure.of(e), e);
        }
        Collections.sort(found);
        return found;
    }

    /**
     * Replaces a file in one move, so that a reader sees the old bytes or the new ones, and a kill leaves no half file.
     *
     * @throws OperationFailedException if it cannot be written; the old file is then as it was
     */
    public void replace(Path file, byte[] content) {
        Path target = behindLinks(file);
        Path temporary = target.resolveSibling("." + target.getFileName() + ".new");
        try {
            Files.deleteIfExists(temporary);
            Files.write(temporary, content, StandardOpenOption.CREATE_NEW);
            if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException left) {
                e.addSuppressed(left);
            }
            throw new OperationFailedException("Could not write " + relative(file) + ": " + Failure.of(e), e);
        }
    }

    private Path behindLinks(Path file) {
        try {
            return Files.exists(file) ? file.toRealPath() : file;
        } catch (IOException e) {
            throw new OperationFailedException("Could not write " + relative(file) + ": " + Failure.of(e), e);
        }
    }

    /** A link that leads nowhere could lead anywhere by the time it is written through: it does not stay. */
    private boolean staysInside(Path path) {
        Path existing = path;
        for (Path up = path; up != null && up.startsWith(root); up = up.getParent()) {
            existing = up;
            if (Files.exists(up, LinkOption.NOFOLLOW_LINKS)) {
                break;
            }
        }
        try {
            return !Files.exists(root) || existing.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
