// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.local;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;

/**
 * The patterns of a {@code .dockerignore}: the last one that matches a file or a folder above it decides, {@code !}
 * takes a file back in, {@code #} begins a comment (docs.docker.com/build/concepts/context, section .dockerignore).
 */
final class DockerIgnore {
    private record Rule(boolean keeps, List<PathMatcher> matchers) {
        boolean matches(Path path) {
            for (Path each = path; each != null; each = each.getParent()) {
                for (PathMatcher matcher : matchers) {
                    if (matcher.matches(each)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private final List<Rule> rules;

    private DockerIgnore(List<Rule> rules) {
        this.rules = rules;
    }

    /** {@return the rules of {@code context/.dockerignore}, none if there is no such file} */
    static DockerIgnore of(Path context) throws IOException {
        Path file = context.resolve(".dockerignore");
        return parse(Files.exists(file) ? Files.readAllLines(file) : List.of());
    }

    static DockerIgnore parse(List<String> lines) {
        List<Rule> rules = new ArrayList<>();
        for (String line : lines) {
            String pattern = line.strip();
            if (pattern.isEmpty() || pattern.startsWith("#")) {
                continue;
            }
            boolean keeps = pattern.startsWith("!");
            rules.add(new Rule(keeps, matchers(keeps ? pattern.substring(1) : pattern)));
        }
        return new DockerIgnore(rules);
    }

    /** @param path relative to the context */
    boolean ignores(Path path) {
        boolean ignored = false;
        for (Rule rule : rules) {
            if (rule.matches(path)) {
                ignored = !rule.keeps();
            }
        }
        return ignored;
    }

    /** A pattern that begins with any folders also matches without one. */
    private static List<PathMatcher> matchers(String pattern) {
        String clean = pattern.replaceAll("^/+|/+$", "");
        List<PathMatcher> matchers = new ArrayList<>();
        matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + clean));
        if (clean.startsWith("**/")) {
            matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + clean.substring(3)));
        }
        return matchers;
    }
}
