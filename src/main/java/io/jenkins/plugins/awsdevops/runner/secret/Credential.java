// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.secret;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A credential of the runner: where its value is, and of what kind it is if that was said. The value itself is read when
 * it is needed, and stored nowhere.
 *
 * <p>Written {@code [KIND:]env:NAME} or {@code [KIND:]file:PATH}. Without a kind it serves as whatever it is asked for: a
 * text, a file, or {@code user:password}.
 */
public final class Credential {
    private final String id;
    private final Optional<CredentialKind> kind;
    private final String place;
    private final boolean inFile;
    private final UnaryOperator<String> environment;

    private Credential(
            String id, Optional<CredentialKind> kind, String place, boolean inFile, UnaryOperator<String> environment) {
        this.id = id;
        this.kind = kind;
        this.place = place;
        this.inFile = inFile;
        this.environment = environment;
    }

    /**
     * @param source as given on the command line
     * @param environment gives the value of a variable, null if it is not set
     * @throws BadInputException if it is none
     */
    public static Credential parse(String id, String source, UnaryOperator<String> environment) {
        Optional<CredentialKind> kind = CredentialKind.named(source.substring(0, Math.max(0, source.indexOf(':'))))
                .filter(named -> isPlace(source.substring(source.indexOf(':') + 1)));
        String place = kind.isPresent() ? source.substring(source.indexOf(':') + 1) : source;
        if (!isPlace(place)) {
            throw new BadInputException("Credential " + id + ": '" + source
                    + "' says not where it is. Write --credential " + id + "=env:NAME or " + id + "=file:PATH.");
        }
        int colon = place.indexOf(':');
        return new Credential(id, kind, place.substring(colon + 1), place.startsWith("file:"), environment);
    }

    /**
     * {@return a source as it is given on the command line, with its path made absolute}
     *
     * @throws BadInputException if it says not where the value is
     */
    public static String absolute(String id, String source, Path folder) {
        Credential credential = parse(id, source, name -> null);
        return credential.inFile
                ? source.substring(0, source.length() - credential.place.length()) + folder.resolve(credential.place)
                : source;
    }

    /** {@return the kind that it is of, if it was said and is not this one} */
    public Optional<CredentialKind> insteadOf(CredentialKind wanted) {
        return kind.filter(mine -> !mine.serves(wanted));
    }

    /** Whether its user name is to be masked as well. */
    public boolean hidesUsername() {
        return kind.filter(CredentialKind.SECRET_USERNAME_PASSWORD::equals).isPresent();
    }

    /** {@return the sentence of Jenkins about a credential of another kind} */
    public static String mismatch(String id, CredentialKind is, CredentialKind wanted) {
        return "Credentials '" + id + "' is of type '" + is.title() + "' where '" + wanted.type() + "' was expected";
    }

    /**
     * {@return the value as text} One line end at the end of a file is not part of it: editors write one.
     *
     * @throws OperationFailedException if it cannot be read
     */
    public String text() {
        String text = new String(content(), StandardCharsets.UTF_8);
        if (!inFile || !text.endsWith("\n")) {
            return text;
        }
        return text.substring(0, text.length() - (text.endsWith("\r\n") ? 2 : 1));
    }

    /** {@return the value as it is} */
    public byte[] content() {
        return inFile ? file() : variable().getBytes(StandardCharsets.UTF_8);
    }

    public String username() {
        return userAndPassword().substring(0, userAndPassword().indexOf(':'));
    }

    public String password() {
        return userAndPassword().substring(userAndPassword().indexOf(':') + 1);
    }

    /** @throws BadInputException if the value is no {@code user:password}; the value is not shown */
    public String userAndPassword() {
        String both = text();
        if (both.indexOf(':') < 0) {
            throw new BadInputException("Credential " + id + " is used as user name and password, but its value has no"
                    + " colon. Make it user:password.");
        }
        return both;
    }

    /** Without its value. */
    @Override
    public String toString() {
        return "Credential " + id;
    }

    private static boolean isPlace(String text) {
        return (text.startsWith("env:") || text.startsWith("file:")) && !text.endsWith(":");
    }

    private String variable() {
        String value = environment.apply(place);
        if (value == null) {
            throw new OperationFailedException(
                    "Could not read credential " + id + ": the environment variable " + place + " is not set.");
        }
        return value;
    }

    private byte[] file() {
        try {
            return Files.readAllBytes(Path.of(place));
        } catch (IOException e) {
            throw new OperationFailedException("Could not read credential " + id + ": " + Failure.of(e) + ".", e);
        } catch (InvalidPathException e) {
            throw new OperationFailedException("Could not read credential " + id + ": " + e.getMessage() + ".", e);
        }
    }
}
