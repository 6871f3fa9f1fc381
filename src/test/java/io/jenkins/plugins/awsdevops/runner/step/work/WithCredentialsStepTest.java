// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.AbortException;
import io.jenkins.plugins.awsdevops.runner.step.Described;
import io.jenkins.plugins.awsdevops.runner.step.InterpolatedSecrets;
import io.jenkins.plugins.awsdevops.runner.step.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jenkinsci.plugins.credentialsbinding.impl.CredentialNotFoundException;
import org.jenkinsci.plugins.credentialsbinding.impl.MaskedException;
import org.jenkinsci.plugins.workflow.steps.MissingContextVariableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithCredentialsStepTest {
    @TempDir
    Path folder;

    private FakeRun run;

    @BeforeEach
    void make_a_run() throws IOException {
        run = new FakeRun(folder);
        credential("token", "file", "s3cr3t-Value");
        credential("up", "usernamePassword:file", "ann:abc12345");
        credential("hidden", "secretUsernamePassword:file", "svc-user:svc-pass-1");
    }

    @AfterEach
    void end_it() {
        run.close();
    }

    @Test
    void sets_a_text_and_masks_it_in_the_log_of_the_body() {
        FakeContext context = with(List.of(string("token", "TOK")), place -> {
            log(place, "tok " + place.environment(run).get("TOK"));
            return "value of the body";
        });

        assertThat(context.value()).isEqualTo("value of the body");
        assertThat(run.log()).containsExactly("Masking supported pattern matches of $TOK", "tok ****");
        assertThat(run.place().environment(run)).doesNotContainKey("TOK");
    }

    @Test
    void sets_user_and_password_and_masks_the_password() {
        with(
                        List.of(new Described(
                                "usernamePassword",
                                Map.of("credentialsId", "up", "usernameVariable", "U", "passwordVariable", "P"))),
                        place -> {
                            log(
                                    place,
                                    place.environment(run).get("U") + " "
                                            + place.environment(run).get("P"));
                            return null;
                        })
                .value();

        assertThat(run.log()).containsExactly("Masking supported pattern matches of $P", "ann ****");
    }

    @Test
    void masks_a_user_name_that_is_secret_too() {
        with(
                        List.of(new Described(
                                "UsernamePasswordMultiBinding",
                                Map.of("credentialsId", "hidden", "usernameVariable", "US", "passwordVariable", "PS"))),
                        place -> {
                            log(place, "svc-user svc-pass-1");
                            return null;
                        })
                .value();

        assertThat(run.log()).containsExactly("Masking supported pattern matches of $US or $PS", "**** ****");
    }

    @Test
    void sets_user_colon_password_as_one() {
        with(
                        List.of(new Described(
                                "usernameColonPassword", Map.of("credentialsId", "up", "variable", "UP"))),
                        place -> {
                            log(place, place.environment(run).get("UP"));
                            return null;
                        })
                .value();

        assertThat(run.log()).containsExactly("Masking supported pattern matches of $UP", "****");
    }

    @Test
    void hands_a_file_over_by_its_masked_path_and_removes_it_after_the_body() {
        Path[] seen = new Path[1];
        with(List.of(new Described("file", Map.of("credentialsId", "token", "variable", "F"))), place -> {
                    seen[0] = Path.of(place.environment(run).get("F"));
                    log(place, "cat " + seen[0] + ": " + Files.readString(seen[0]));
                    return null;
                })
                .value();

        assertThat(run.log()).containsExactly("Masking supported pattern matches of $F", "cat ****: s3cr3t-Value");
        assertThat(seen[0].getParent().getParent()).isEqualTo(run.workspace.resolveSibling("job@tmp/secretFiles"));
        assertThat(seen[0]).doesNotExist();
    }

    @Test
    void inner_bindings_win_and_outer_secrets_stay_masked() throws IOException {
        credential("other", "file", "second-secret");
        with(List.of(string("token", "K")), outer -> {
                    run.call(
                            new WithCredentialsStep(),
                            Map.of("bindings", List.of(string("other", "K"))),
                            inner -> {
                                log(
                                        inner,
                                        "s3cr3t-Value " + inner.environment(run).get("K"));
                                return null;
                            },
                            outer);
                    return null;
                })
                .value();
        io.jenkins.plugins.awsdevops.house.Await.until(() -> run.log().size() == 3);

        assertThat(run.log())
                .containsExactly(
                        "Masking supported pattern matches of $K",
                        "Masking supported pattern matches of $K",
                        "**** ****");
    }

    @Test
    void a_credential_that_is_not_there_is_named() {
        assertThat(with(List.of(string("no-such-id", "T")), place -> null).problem())
                .isExactlyInstanceOf(CredentialNotFoundException.class)
                .hasMessage("Could not find credentials entry with ID 'no-such-id'");
    }

    @Test
    void a_credential_of_another_kind_is_refused_in_the_words_of_jenkins() {
        assertThat(with(List.of(string("up", "T")), place -> null).problem())
                .isExactlyInstanceOf(CredentialNotFoundException.class)
                .hasMessage("Credentials 'up' is of type 'Username with password' where"
                        + " 'org.jenkinsci.plugins.plaincredentials.StringCredentials' was expected");
    }

    @Test
    void a_binding_that_the_runner_does_not_know_is_refused_with_those_it_knows() {
        assertThat(with(List.of(new Described("certificate", Map.of("credentialsId", "x"))), place -> null)
                        .problem())
                .isExactlyInstanceOf(AbortException.class)
                .hasMessage("withCredentials: this runner does not know the binding certificate. It knows string, file,"
                        + " usernamePassword, usernameColonPassword, sshUserPrivateKey.");
    }

    @Test
    void a_file_needs_a_node() {
        Described file = new Described("file", Map.of("credentialsId", "token", "variable", "F"));
        FakeContext context =
                run.call(new WithCredentialsStep(), Map.of("bindings", List.of(file)), place -> null, Place.OUTSIDE);

        assertThat(context.problem())
                .isInstanceOf(MissingContextVariableException.class)
                .hasMessage("Required context class hudson.FilePath is missing\nPerhaps you forgot to surround the"
                        + " withCredentials step with a step that provides this, such as: node");
    }

    @Test
    void an_exception_that_tells_a_secret_is_replaced_with_its_causes() {
        Throwable problem = with(List.of(string("token", "T")), place -> {
                    throw new AbortException("failing with s3cr3t-Value");
                })
                .problem();

        assertThat(problem).isExactlyInstanceOf(MaskedException.class).hasMessage("failing with ****");

        Throwable deep = with(List.of(string("token", "T")), place -> {
                    throw new IllegalStateException("outside", new IOException("s3cr3t-Value"));
                })
                .problem();
        assertThat(deep).isExactlyInstanceOf(MaskedException.class).hasMessage("outside");
        assertThat(deep.getCause()).isExactlyInstanceOf(MaskedException.class).hasMessage("****");
    }

    @Test
    void an_exception_without_a_secret_is_passed_on() {
        AbortException harmless = new AbortException("harmless");

        assertThat(with(List.of(string("token", "T")), place -> {
                            throw harmless;
                        })
                        .problem())
                .isSameAs(harmless);
    }

    @Test
    void a_secret_that_groovy_put_into_an_argument_is_warned_of() {
        with(List.of(string("token", "TOK"), string("token", "ALSO")), place -> {
                    assertThat(InterpolatedSecrets.warning("echo", List.of("a s3cr3t-Value"), place, run))
                            .contains(
                                    "Warning: A secret was passed to \"echo\" using Groovy String interpolation, which is insecure.\n"
                                            + "\t\t Affected argument(s) used the following variable(s): [TOK, ALSO]\n"
                                            + "\t\t See https://jenkins.io/redirect/groovy-string-interpolation for details.");
                    assertThat(InterpolatedSecrets.warning("echo", List.of("harmless"), place, run))
                            .isEmpty();
                    assertThat(InterpolatedSecrets.warning("echo", List.of(), place, run))
                            .isEmpty();
                    return null;
                })
                .value();
    }

    @Test
    void no_value_is_saved_with_the_program() throws IOException {
        FakeContext context =
                with(List.of(new Described("file", Map.of("credentialsId", "token", "variable", "F"))), place -> null);
        context.value();

        assertThat(new String(context.saved(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("token")
                .doesNotContain("s3cr3t");
    }

    private FakeContext with(List<Described> bindings, FakeBody body) {
        return run.call(new WithCredentialsStep(), Map.of("bindings", bindings), body, run.place());
    }

    private static Described string(String id, String variable) {
        return new Described("string", Map.of("credentialsId", id, "variable", variable));
    }

    private void log(Place place, String line) {
        new FakeContext(run, "echo", 0, place).log(line);
    }

    private void credential(String id, String kind, String value) throws IOException {
        run.credentials.put(id, kind + ":" + Files.writeString(folder.resolve(id), value));
    }
}
