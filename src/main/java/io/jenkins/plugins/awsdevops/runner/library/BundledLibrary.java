// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.library;

import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/** The library of this project, which travels in the runner's jar; every Jenkinsfile has it without asking. */
public final class BundledLibrary {
    /** The name that the plugin gives it in Jenkins, too. */
    public static final String NAME = "aws-devops-platform";

    private static final String MARKER = "vars/ciPipeline.groovy";
    private static final String ROOM = "/io/jenkins/plugins/awsdevops/library/";

    private BundledLibrary() {}

    public static LibraryDefinition definition() {
        return new LibraryDefinition(NAME, Root.PATH, true);
    }

    /** Opened once; a jar stays open as long as the process lives. */
    private static final class Root {
        static final Path PATH = find();

        private static Path find() {
            URL marker = BundledLibrary.class.getResource(ROOM + MARKER);
            if (marker == null) {
                throw new OperationFailedException("The bundled library is not in this build: " + ROOM + MARKER
                        + " is missing. Build it anew: ./mvnw -Dquick -DskipTests package");
            }
            try {
                return path(marker.toURI()).getParent().getParent();
            } catch (URISyntaxException | IOException e) {
                throw new OperationFailedException("Could not open the bundled library " + marker, e);
            }
        }

        private static Path path(URI marker) throws IOException {
            if (!marker.getScheme().equals("jar")) {
                return Path.of(marker);
            }
            FileSystem jar = FileSystems.newFileSystem(marker, Map.of());
            return jar.getPath(ROOM + MARKER);
        }
    }
}
