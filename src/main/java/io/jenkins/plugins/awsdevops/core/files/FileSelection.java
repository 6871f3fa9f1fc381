// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.files;

import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files chosen by Ant-style patterns, as Jenkins' steps choose them: patterns are separated by commas, links are followed,
 * and files that tools leave behind are left out by default.
 */
public final class FileSelection {
    /** The default excludes of Ant 1.10 (manual, section "Default Excludes"). */
    private static final List<String> LEFT_BEHIND = List.of(
            "**/*~",
            "**/#*#",
            "**/.#*",
            "**/%*%",
            "**/._*",
            "**/CVS",
            "**/CVS/**",
            "**/.cvsignore",
            "**/SCCS",
            "**/SCCS/**",
            "**/vssver.scc",
            "**/.svn",
            "**/.svn/**",
            "**/.git",
            "**/.git/**",
            "**/.gitattributes",
            "**/.gitignore",
            "**/.gitmodules",
            "**/.hg",
            "**/.hg/**",
            "**/.hgignore",
            "**/.hgsub",
            "**/.hgsubstate",
            "**/.hgtags",
            "**/.bzr",
            "**/.bzr/**",
            "**/.bzrignore",
            "**/.DS_Store");

    private final List<AntPattern> includes;
    private final List<AntPattern> excludes;

    private FileSelection(List<AntPattern> includes, List<AntPattern> excludes) {
        this.includes = includes;
        this.excludes = excludes;
    }

    /**
     * @param includes patterns separated by commas; empty for every file
     * @param excludes patterns separated by commas
     * @param withoutLeftBehind whether Ant's default excludes apply
     */
    public static FileSelection of(String includes, String excludes, boolean withoutLeftBehind) {
        List<AntPattern> out = new ArrayList<>(patterns(excludes).toList());
        if (withoutLeftBehind) {
            LEFT_BEHIND.forEach(pattern -> out.add(AntPattern.parse(pattern)));
        }
        return new FileSelection(patterns(includes.isBlank() ? "**" : includes).toList(), out);
    }

    /**
     * {@return the same choice without what matches}
     *
     * @param excluded patterns separated by commas
     */
    public FileSelection without(String excluded) {
        return new FileSelection(
                includes, Stream.concat(excludes.stream(), patterns(excluded)).toList());
    }

    /** {@return the same choice, without regard to upper and lower case} */
    public FileSelection ignoringCase() {
        return new FileSelection(
                includes.stream().map(AntPattern::ignoringCase).toList(),
                excludes.stream().map(AntPattern::ignoringCase).toList());
    }

    /**
     * {@return the chosen files, relative to the folder, with forward slashes, sorted; none if there is no such folder}
     *
     * @throws OperationFailedException if the folder cannot be read
     */
    public List<String> in(Path folder) {
        return collect(folder, false);
    }

    /** {@return whether a file or a folder is chosen} */
    public boolean choosesAnythingIn(Path folder) {
        return !collect(folder, true).isEmpty();
    }

    private List<String> collect(Path folder, boolean foldersToo) {
        List<String> chosen = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return chosen;
        }
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                            String path = relative(folder, directory);
                            if (excludes.stream().anyMatch(pattern -> pattern.coversAllOf(path))) {
                                return FileVisitResult.SKIP_SUBTREE;
                            }
                            if (foldersToo && chooses(path)) {
                                chosen.add(path);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (attributes.isRegularFile() && chooses(relative(folder, file))) {
                                chosen.add(relative(folder, file));
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
                            if (why instanceof FileSystemLoopException || why instanceof NoSuchFileException) {
                                return FileVisitResult.CONTINUE; // a circle of links; a file that went away meanwhile
                            }
                            throw why;
                        }
                    });
        } catch (IOException e) {
            throw new OperationFailedException("Could not read the folder " + folder + ": " + Failure.of(e), e);
        }
        Collections.sort(chosen);
        return chosen;
    }

    private boolean chooses(String path) {
        return matches(includes, path) && !matches(excludes, path);
    }

    private static boolean matches(List<AntPattern> patterns, String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static Stream<AntPattern> patterns(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(","))
                .map(String::trim)
                .filter(pattern -> !pattern.isEmpty())
                .map(AntPattern::parse);
    }
}
