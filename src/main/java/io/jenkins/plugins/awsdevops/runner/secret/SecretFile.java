// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.secret;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A file that hands a secret to a script: in a folder of its own, readable by its owner only, gone after use. */
public final class SecretFile {
    private SecretFile() {}

    /** {@return a new place for one, where Jenkins has it, named as it names them; nothing is made yet} */
    public static Path under(Path temporary) {
        return temporary
                .resolve("secretFiles")
                .resolve(UUID.randomUUID().toString())
                .resolve("file" + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE) + ".tmp");
    }

    public static void write(Path file, byte[] secret) {
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwx------"));
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            Files.write(file, secret);
        } catch (IOException e) {
            throw new OperationFailedException("Could not write a secret to " + file + ": " + Failure.of(e), e);
        }
    }

    /** @throws OperationFailedException if it is still there: a secret must not be left behind in silence */
    public static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.getParent());
        } catch (IOException e) {
            throw new OperationFailedException(
                    "Could not remove the secret in " + file + ": " + Failure.of(e) + ". Remove it by hand.", e);
        }
    }
}
