// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The reason of a failed file operation in words; the JDK's own messages are often only the path. */
public final class Failure {
    private Failure() {}

    public static String of(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return "no such file: " + missing.getFile();
        } else if (e instanceof AccessDeniedException denied) {
            return "access denied: " + denied.getFile();
        } else if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
