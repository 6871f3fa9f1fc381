// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A saved program: one line of text with the version of the format and the SHA-256 of what follows, then the program.
 * The version changes whenever a program of the version before could not be read, or would be misread.
 */
final class ProgramFile {
    private static final int VERSION = 1;
    private static final Pattern HEADER = Pattern.compile("devops program, version ([0-9]+), sha256 ([0-9a-f]{64})");
    private static final int LONGEST_HEADER = 200;

    private final Path file;

    ProgramFile(Path file) {
        this.file = file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /**
     * Replaces the program that was kept before.
     *
     * @throws OperationFailedException if that cannot be done; the one before is then still there
     */
    void write(byte[] program) {
        byte[] header = ("devops program, version " + VERSION + ", sha256 " + sha256(program, 0) + "\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] content = Arrays.copyOf(header, header.length + program.length);
        System.arraycopy(program, 0, content, header.length, program.length);
        try {
            DurableFile.write(file, content);
        } catch (IOException e) {
            throw new OperationFailedException(
                    "Could not save the program to " + file + ": " + Failure.of(e)
                            + ". What was saved before is still there: make room, then resume the run.",
                    e);
        }
    }

    /**
     * {@return the program}
     *
     * @throws BadInputException if it is damaged or of another version
     */
    byte[] read() {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new OperationFailedException("Could not read the saved program " + file + ": " + Failure.of(e), e);
        }
        int end = 0;
        while (end < content.length && end < LONGEST_HEADER && content[end] != '\n') {
            end++;
        }
        Matcher header = HEADER.matcher(new String(content, 0, end, StandardCharsets.ISO_8859_1));
        if (!header.matches()) {
            throw damaged("it does not begin as one");
        }
        if (!header.group(1).equals(String.valueOf(VERSION))) {
            throw new BadInputException("The saved program " + file + " is of version " + header.group(1)
                    + ", and this runner reads version " + VERSION
                    + ". Resume the run with the runner that began it, or run it anew.");
        }
        if (end + 1 > content.length || !header.group(2).equals(sha256(content, end + 1))) {
            throw damaged("its checksum does not fit");
        }
        return Arrays.copyOfRange(content, end + 1, content.length);
    }

    private BadInputException damaged(String why) {
        return new BadInputException(
                "The saved program " + file + " is damaged: " + why + ". The run cannot be resumed; run it anew.");
    }

    private static String sha256(byte[] content, int from) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(content, from, content.length - from);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
