// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.secret.Secret;
import io.jenkins.plugins.awsdevops.runner.local.Fault;
import io.jenkins.plugins.awsdevops.runner.local.GitHubServer;
import io.jenkins.plugins.awsdevops.runner.local.Received;
import io.jenkins.plugins.awsdevops.runner.local.Reply;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdkHttpTest {
    private static final Secret TOKEN = Secret.of("ghp_local");

    private final GitHubServer server = GitHubServer.start();
    private final GitHubServer other = GitHubServer.start();
    private final Http http = JdkHttp.create(HttpClient.newBuilder(), 1000);

    @AfterEach
    void close() {
        server.close();
        other.close();
    }

    @Test
    void sends_method_headers_and_body_and_reads_the_answer() throws Exception {
        server.plan("POST", new Fault.Answer(Reply.text(418, "short and stout").with("X-Kind", "pot")));

        Response response = http.send(Request.of("POST", at(server, "/tea?hot=yes"))
                .withBearer(TOKEN)
                .withHeader("X-Extra", "1")
                .withJson("{\"a\":\"ä\"}"));

        assertThat(response.status()).isEqualTo(418);
        assertThat(response.text()).isEqualTo("short and stout");
        assertThat(response.headers().get("x-kind")).contains("pot");
        assertThat(response.isJson()).isFalse();
        Received received = server.received().get(0);
        assertThat(received.method()).isEqualTo("POST");
        assertThat(received.path()).isEqualTo("/tea?hot=yes");
        assertThat(received.body()).isEqualTo("{\"a\":\"ä\"}");
        assertThat(received.headers())
                .containsEntry("authorization", "Bearer ghp_local")
                .containsEntry("x-extra", "1")
                .containsEntry("content-type", "application/json; charset=utf-8");
    }

    @Test
    void nothing_listening_means_not_sent() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertNoAnswer(
                Request.get(URI.create("http://127.0.0.1:" + port + "/")),
                false,
                "no connection to 127.0.0.1:" + port + " (refused)");
    }

    @Test
    void an_unknown_name_means_not_sent() {
        assertNoAnswer(
                Request.get(URI.create("http://no-such-host.invalid/")),
                false,
                "the name no-such-host.invalid is not known to DNS");
    }

    @Test
    void a_connection_that_breaks_off_means_perhaps_done() {
        server.plan("POST", new Fault.LostAnswer());

        assertNoAnswer(
                Request.of("POST", at(server, "/")).withJson("{}"),
                true,
                host(server) + " broke off the connection (HTTP/1.1 header parser received no bytes)");
    }

    @Test
    void silence_ends_with_the_requests_time() {
        server.plan("GET", new Fault.Silence());

        assertNoAnswer(
                Request.get(at(server, "/")).withTimeout(Duration.ofMillis(50)),
                true,
                host(server) + " did not answer within 0.05 s");
    }

    @Test
    void an_answer_longer_than_the_limit_is_broken_off() throws Exception {
        server.plan("GET", new Fault.Answer(Reply.text(200, "x".repeat(1000))));
        server.plan("GET", new Fault.Answer(Reply.text(200, "x".repeat(1001))));

        assertThat(http.send(Request.get(at(server, "/"))).text()).hasSize(1000);
        assertNoAnswer(
                Request.get(at(server, "/")), true, "the answer of " + host(server) + " is longer than 1000 bytes");
    }

    @Test
    void an_abort_ends_a_call_at_once() {
        Thread caller = Thread.currentThread();
        CountDownLatch ended = new CountDownLatch(1);
        server.plan("GET", new Fault.Meanwhile(() -> {
            caller.interrupt();
            await(ended);
        }));

        assertThatThrownBy(() -> http.send(Request.get(at(server, "/")).withTimeout(Duration.ofHours(1))))
                .isInstanceOf(InterruptedException.class);
        ended.countDown();
    }

    @Test
    void a_token_does_not_follow_a_redirect_to_another_host() throws Exception {
        server.plan("GET", redirect(302, other.apiUrl() + "/elsewhere"));

        http.send(Request.get(at(server, "/")).withBearer(TOKEN).withHeader("Cookie", "a=b"));

        assertThat(other.received()).hasSize(1);
        assertThat(other.received().get(0).path()).isEqualTo("/elsewhere");
        assertThat(other.received().get(0).headers()).doesNotContainKeys("authorization", "cookie");
    }

    @Test
    void a_redirect_on_the_same_host_keeps_the_token_and_with_307_the_body() throws Exception {
        server.plan("POST", redirect(307, "/repositories/1"));

        http.send(Request.of("POST", at(server, "/repos/old/name"))
                .withBearer(TOKEN)
                .withJson("{}"));

        assertThat(server.received())
                .extracting(Received::path, Received::body, received -> received.headers()
                        .get("authorization"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/repos/old/name", "{}", "Bearer ghp_local"),
                        org.assertj.core.groups.Tuple.tuple("/repositories/1", "{}", "Bearer ghp_local"));
    }

    @Test
    void a_body_is_never_sent_to_another_host() throws Exception {
        server.plan("POST", redirect(307, other.apiUrl() + "/"));

        assertThat(http.send(Request.of("POST", at(server, "/")).withJson("{}")).status())
                .isEqualTo(307);
        assertThat(other.received()).isEmpty();
    }

    @Test
    void a_circle_of_redirects_ends() throws Exception {
        for (int i = 0; i < 10; i++) {
            server.plan("GET", redirect(301, i % 2 == 0 ? "/a" : "/b"));
        }

        assertThat(http.send(Request.get(at(server, "/"))).status()).isEqualTo(301);
        assertThat(server.received()).hasSize(6);
    }

    @Test
    void a_redirect_without_a_readable_target_is_the_answer() throws Exception {
        for (String target : List.of("", "http://[", "mailto:a@example.com", "ftp://127.0.0.1/x")) {
            server.plan("GET", redirect(302, target));

            assertThat(http.send(Request.get(at(server, "/"))).status())
                    .as(target)
                    .isEqualTo(302);
        }
    }

    @Test
    void goes_through_the_hosts_proxy() throws Exception {
        URI proxy = URI.create(other.apiUrl());
        Http proxied = JdkHttp.create(
                HttpClient.newBuilder()
                        .proxy(ProxySelector.of(new InetSocketAddress(proxy.getHost(), proxy.getPort()))),
                1000);

        proxied.send(Request.get(URI.create("http://api.example.com/x")));

        assertThat(other.received().get(0).path()).isEqualTo("http://api.example.com/x");
    }

    private void assertNoAnswer(Request request, boolean sent, String message) {
        assertThatThrownBy(() -> http.send(request))
                .isInstanceOf(NoAnswerException.class)
                .hasMessage(message)
                .asInstanceOf(InstanceOfAssertFactories.type(NoAnswerException.class))
                .extracting(NoAnswerException::sent)
                .isEqualTo(sent);
    }

    private static Fault redirect(int status, String target) {
        return new Fault.Answer(Reply.text(status, "").with("Location", target));
    }

    private static URI at(GitHubServer server, String path) {
        return URI.create(server.apiUrl() + path);
    }

    private static String host(GitHubServer server) {
        return server.apiUrl().replace("http://", "");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
