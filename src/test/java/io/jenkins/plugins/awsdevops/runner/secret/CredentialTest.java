// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {
    @TempDir
    Path folder;

    private final Map<String, String> environment = Map.of("TOKEN", "s3cr3t\n", "UP", "ann:a:b", "EMPTY", "");

    @Test
    void a_variable_is_taken_as_it_is() {
        assertThat(credential("env:TOKEN").text()).isEqualTo("s3cr3t\n");
        assertThat(credential("env:EMPTY").text()).isEmpty();
    }

    @Test
    void the_line_end_that_editors_write_is_no_part_of_a_text_in_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "one\ntwo\r\n");

        assertThat(credential("file:" + file).text()).isEqualTo("one\ntwo");
        assertThat(credential("file:" + file).content()).asString().isEqualTo("one\ntwo\r\n");
    }

    @Test
    void user_and_password_are_parted_at_the_first_colon() {
        assertThat(credential("env:UP").username()).isEqualTo("ann");
        assertThat(credential("env:UP").password()).isEqualTo("a:b");
    }

    @Test
    void a_value_without_colon_is_no_user_and_password_and_is_not_shown() {
        assertThatThrownBy(() -> credential("env:TOKEN").password())
                .isInstanceOf(BadInputException.class)
                .hasMessage("Credential c is used as user name and password, but its value has no colon."
                        + " Make it user:password.");
    }

    @Test
    void one_without_a_kind_serves_as_whatever_it_is_asked_for() {
        assertThat(credential("env:UP").insteadOf(CredentialKind.FILE)).isEmpty();
        assertThat(credential("string:env:UP").insteadOf(CredentialKind.STRING)).isEmpty();
        assertThat(credential("secretUsernamePassword:env:UP").insteadOf(CredentialKind.USERNAME_PASSWORD))
                .isEmpty();
    }

    @Test
    void one_with_a_kind_serves_as_nothing_else() {
        assertThat(credential("usernamePassword:env:UP").insteadOf(CredentialKind.STRING))
                .contains(CredentialKind.USERNAME_PASSWORD);
        assertThat(Credential.mismatch("up", CredentialKind.USERNAME_PASSWORD, CredentialKind.STRING))
                .isEqualTo("Credentials 'up' is of type 'Username with password' where"
                        + " 'org.jenkinsci.plugins.plaincredentials.StringCredentials' was expected");
    }

    @Test
    void a_path_may_begin_like_a_kind() throws IOException {
        assertThat(credential("file:string:x").insteadOf(CredentialKind.STRING)).isEmpty();
    }

    @Test
    void a_path_from_the_command_line_is_made_absolute_and_keeps_its_kind() {
        assertThat(Credential.absolute("c", "file:token", folder)).isEqualTo("file:" + folder + "/token");
        assertThat(Credential.absolute("c", "usernamePassword:file:up", folder))
                .isEqualTo("usernamePassword:file:" + folder + "/up");
        assertThat(Credential.absolute("c", "string:env:TOKEN", folder)).isEqualTo("string:env:TOKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TOKEN", "env:", "file:", "vault:x", "string:TOKEN"})
    void a_source_that_is_none_is_refused(String source) {
        assertThatThrownBy(() -> credential(source))
                .isInstanceOf(BadInputException.class)
                .hasMessage("Credential c: '" + source
                        + "' says not where it is. Write --credential c=env:NAME or c=file:PATH.");
    }

    @Test
    void what_is_not_there_is_named() {
        assertThatThrownBy(() -> credential("env:NONE").text())
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("Could not read credential c: the environment variable NONE is not set.");
        assertThatThrownBy(() -> credential("file:" + folder + "/none").text())
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("Could not read credential c: no such file: " + folder + "/none.");
        assertThatThrownBy(() -> credential("file:a\0b").text())
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("Could not read credential c: Nul character not allowed: a\0b.");
    }

    @Test
    void a_credential_does_not_tell_its_value() {
        assertThat(credential("env:TOKEN").toString()).isEqualTo("Credential c");
    }

    @Test
    void a_secret_file_is_for_its_owner_only_and_goes_away_with_its_folder() throws IOException {
        Path file = SecretFile.under(folder.resolve("ws@tmp"));
        SecretFile.write(file, new byte[] {1, 2});

        assertThat(file.getFileName().toString()).matches("file[0-9]+\\.tmp");
        assertThat(file).hasBinaryContent(new byte[] {1, 2});
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        SecretFile.remove(file);
        assertThat(folder.resolve("ws@tmp/secretFiles")).isEmptyDirectory();
    }

    private Credential credential(String source) {
        return Credential.parse("c", source, environment::get);
    }
}
