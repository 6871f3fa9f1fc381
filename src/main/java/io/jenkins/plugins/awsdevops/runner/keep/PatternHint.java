// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.keep;

import io.jenkins.plugins.awsdevops.core.files.FileSelection;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong with a file pattern that matches nothing, in the words and by the rules of Jenkins
 * ({@code FilePath.validateAntFileMask}).
 */
public final class PatternHint {
    private final Path folder;
    private final String pattern;

    private PatternHint(Path folder, String pattern) {
        this.folder = folder;
        this.pattern = pattern;
    }

    /** {@return the hint about the first of the comma-separated patterns that matches nothing, if there is one} */
    public static Optional<String> about(Path folder, String patterns) {
        for (String pattern : patterns.split(",", -1)) {
            PatternHint hint = new PatternHint(folder, pattern.trim());
            if (!pattern.isBlank() && !hint.hit(pattern.trim())) {
                return Optional.of(hint.say());
            }
        }
        return Optional.empty();
    }

    private String say() {
        if (pattern.startsWith("~")) {
            return "‘~’ is only supported in a Unix shell and nowhere else.";
        }
        if (FileSelection.of(pattern, "", false).ignoringCase().choosesAnythingIn(folder)) {
            return "‘" + pattern + "’ doesn’t match anything because it is treated case sensitively. You can deactivate"
                    + " case sensitivity to get matches";
        }
        if (pattern.contains(" ") && List.of(pattern.split(" +")).stream().allMatch(this::hit)) {
            return "Whitespace can no longer be used as the separator. Please Use ‘,’ as the separator instead.";
        }
        return shorter()
                .or(this::longer)
                .map(other -> "‘" + pattern + "’ doesn’t match anything, but ‘" + other
                        + "’ does. Perhaps that’s what you mean?")
                .orElseGet(this::howFar);
    }

    /** The pattern begins with a folder too many. */
    private Optional<String> shorter() {
        String rest = pattern;
        while (rest.contains("/")) {
            rest = rest.substring(rest.indexOf('/') + 1);
            if (hit(rest)) {
                return Optional.of(rest);
            }
        }
        return Optional.empty();
    }

    /** It lacks the folders that it should begin with: shorter paths are tried first. */
    private Optional<String> longer() {
        List<String> deeper = FileSelection.of("**/" + pattern, "", true).in(folder).stream()
                .sorted(Comparator.comparingInt(String::length))
                .toList();
        for (String path : deeper) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                String candidate = path.substring(0, slash + 1) + pattern;
                if (hit(candidate)) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the first folder of the pattern is there. */
    private String howFar() {
        String portion = pattern;
        String before = "";
        while (!hit(portion)) {
            int slash = portion.indexOf('/');
            if (slash < 0) {
                return portion.equals(pattern)
                        ? "‘" + pattern + "’ doesn’t match anything"
                        : "‘" + pattern + "’ doesn’t match anything: even ‘" + portion + "’ doesn’t exist";
            }
            before = portion;
            portion = portion.substring(0, slash);
        }
        return before.isEmpty()
                ? "‘" + pattern + "’ doesn’t match anything, although ‘" + portion + "’ exists"
                : "‘" + pattern + "’ doesn’t match anything: ‘" + portion + "’ exists but not ‘" + before + "’";
    }

    private boolean hit(String candidate) {
        return FileSelection.of(candidate, "", false).choosesAnythingIn(folder);
    }
}
