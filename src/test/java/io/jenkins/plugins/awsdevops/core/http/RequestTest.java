// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import io.jenkins.plugins.awsdevops.core.secret.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {
    private static final Secret TOKEN = Secret.of("xoxb-1-secret");

    @Test
    void nothing_that_prints_shows_a_secret() {
        Request request = Request.get(URI.create("https://user:xoxb-1-secret@example.com:8443/a?token=xoxb-1-secret"))
                .withBearer(TOKEN)
                .withJson("{\"token\":\"xoxb-1-secret\"}");

        assertThat(request).hasToString("GET https://example.com:8443/a");
        assertThat(request.headers()).hasToString("[Authorization, Content-Type]");
        assertThat(TOKEN).hasToString("****");
        assertThat(new Response(200, Headers.NONE, "xoxb-1-secret".getBytes(StandardCharsets.UTF_8)))
                .hasToString("answer 200");
        assertThat(Request.get(URI.create("https://hooks.slack.com/services/T/B/x"))
                        .shownAs("https://hooks.slack.com/****")
                        .withTimeout(java.time.Duration.ofSeconds(1)))
                .hasToString("GET https://hooks.slack.com/****");
    }

    @Test
    void a_secret_hides_itself_in_what_others_say() {
        Secret secret = Secret.of(" a/b c\n");

        assertThat(secret.reveal()).isEqualTo("a/b c");
        assertThat(secret.hideIn("bad token a/b c; ?t=a%2Fb+c")).isEqualTo("bad token ****; ?t=****");
    }

    @Test
    void a_secret_that_no_header_can_carry_is_refused_without_showing_it() {
        assertThatThrownBy(() -> Secret.of(" \n"))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage("the secret is empty");
        assertThatThrownBy(() -> Secret.of("a\0b"))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage("the secret holds a control character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xoxb-1\nxoxb-2", "xoxb 1", "xoxb-\u00e4", "xoxb-\u2026"})
    void a_token_that_the_jdk_would_print_in_its_complaint_is_refused_before(String token) {
        assertThatThrownBy(() -> Request.get(URI.create("https://example.com")).withBearer(Secret.of(token)))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage(
                        "the token holds a space, a line break or a letter outside of ASCII; store it as it was given, in"
                                + " one line");
    }

    @Test
    void an_answer_is_brief_in_one_line() {
        String page = "<html>\n\t<body>\u0007 Bad   gateway</body></html>" + "x".repeat(400);
        Response response = new Response(502, Headers.NONE, page.getBytes(StandardCharsets.UTF_8));

        assertThat(response.brief())
                .startsWith("502 <html> <body> Bad gateway</body></html>xx")
                .hasSize(307)
                .endsWith("x...");
        assertThat(new Response(502, Headers.NONE, new byte[0]).brief()).isEqualTo("502");
    }

    @Test
    void an_api_has_a_base_without_a_slash_at_its_end() {
        assertThat(ApiUrl.parse("apiUrl", " https://github.example.com/api/v3/ ")
                        .at("/user"))
                .isEqualTo(URI.create("https://github.example.com/api/v3/user"));
        assertThat(ApiUrl.parse("apiUrl", "http://127.0.0.1:8080").base()).isEqualTo("http://127.0.0.1:8080");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    http://github.example.com      | apiUrl: 'http://github.example.com' must begin with https://, since a token is sent there
                    ftp://github.example.com       | apiUrl: 'ftp://github.example.com' must begin with https://, since a token is sent there
                    http://localhost.evil.com      | apiUrl: 'http://localhost.evil.com' must begin with https://, since a token is sent there
                    https://u:p@github.example.com | apiUrl: 'https://u:p@github.example.com' must be an address like https://api.example.com/path, without user, query and fragment
                    https://example.com?a=b        | apiUrl: 'https://example.com?a=b' must be an address like https://api.example.com/path, without user, query and fragment
                    example.com                    | apiUrl: 'example.com' must be an address like https://api.example.com/path, without user, query and fragment
                    https://exa mple               | apiUrl: 'https://exa mple' is not an address: Illegal character in authority
                    """)
    void an_api_elsewhere_than_behind_https_is_refused(String text, String message) {
        assertThatThrownBy(() -> ApiUrl.parse("apiUrl", text))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void extra_authorities_must_be_certificates() {
        assertThatThrownBy(() -> TrustedCertificates.with("ca.pem", new byte[0]))
                .isInstanceOf(BadInputException.class)
                .hasMessage("ca.pem: holds no certificate");
        assertThatThrownBy(() -> TrustedCertificates.with("ca.pem", "hello".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("ca.pem: not a certificate in PEM: ");
    }
}
