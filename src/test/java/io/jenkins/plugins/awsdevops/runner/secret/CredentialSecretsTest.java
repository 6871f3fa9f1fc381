// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialSecretsTest {
    private final CredentialSecrets secrets = new CredentialSecrets(
            id -> Optional.ofNullable(Map.of(
                            "text", "env:TEXT",
                            "hook", "env:HOOK",
                            "user", "usernamePassword:env:USER",
                            "hidden", "secretUsernamePassword:env:USER",
                            "unset", "env:UNSET")
                    .get(id)),
            Map.of("TEXT", "t0ken\n", "HOOK", "https://hooks.slack.com/a", "USER", "ci:pa:ss")::get);

    @ParameterizedTest
    @CsvSource({"text, t0ken", "hook, https://hooks.slack.com/a", "user, pa:ss", "hidden, pa:ss"})
    void gives_the_text_or_the_password(String id, String value) {
        assertThat(secrets.get(id).reveal()).isEqualTo(value);
    }

    @Test
    void says_how_to_give_one_that_is_not_there() {
        assertThatThrownBy(() -> secrets.get("none"))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage(
                        "credentialsId: there is no credential 'none'. Say where it is with --credential none=env:NAME or"
                                + " none=file:PATH.");
        assertThatThrownBy(() -> secrets.get("unset")).isInstanceOf(OperationFailedException.class);
    }
}
