// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The project's own files, for tests that hold them to something. */
public final class Checkout {
    private static final Path ROOT =
            Path.of(System.getProperty("project.basedir", "")).toAbsolutePath();

    private Checkout() {}

    public static Path file(String path) {
        return ROOT.resolve(path);
    }

    /** Holds a generated file to what it should be; with {@code -Ddocs.update=true} writes it. */
    public static void assertGenerated(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(file, expected);
        }
        assertThat(file)
                .as("%s is stale; write it anew with ./mvnw -Dquick test -Ddocs.update=true", ROOT.relativize(file))
                .exists();
        assertThat(Files.readString(file))
                .as("%s is stale; write it anew with ./mvnw -Dquick test -Ddocs.update=true", ROOT.relativize(file))
                .isEqualTo(expected);
    }
}
