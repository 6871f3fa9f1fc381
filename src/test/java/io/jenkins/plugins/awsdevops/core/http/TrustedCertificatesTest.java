// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server behind a certificate of its own, as companies have them. */
class TrustedCertificatesTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    private HttpsServer server;
    private Request request;

    @BeforeEach
    void serve() throws Exception {
        keytool("-genkeypair", "-alias", "own", "-keyalg", "EC", "-dname", "CN=own", "-ext", "SAN=ip:127.0.0.1");
        keytool("-exportcert", "-alias", "own", "-rfc", "-file", pem().toString());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        request = Request.get(
                URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_server_with_a_certificate_of_an_extra_authority_is_trusted() throws Exception {
        SSLContext tls = TrustedCertificates.with("own.pem", Files.readAllBytes(pem()));

        assertThat(JdkHttp.create(HttpClient.newBuilder().sslContext(tls), 1000)
                        .send(request)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void without_it_nothing_is_sent() {
        assertThatThrownBy(() -> JdkHttp.create(HttpClient.newBuilder(), 1000).send(request))
                .isInstanceOf(NoAnswerException.class)
                .hasMessageStartingWith("no TLS connection to 127.0.0.1:")
                .hasMessageContaining("unable to find valid certification path")
                .asInstanceOf(InstanceOfAssertFactories.type(NoAnswerException.class))
                .extracting(NoAnswerException::sent)
                .isEqualTo(false);
    }

    private Path pem() {
        return folder.resolve("own.pem");
    }

    private void keytool(String... args) throws Exception {
        String[] command = new String[args.length + 5];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        System.arraycopy(args, 0, command, 1, args.length);
        System.arraycopy(
                new String[] {"-keystore", folder.resolve("keys.p12").toString(), "-storepass", "changeit"},
                0,
                command,
                args.length + 1,
                4);
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes());
        assertThat(keytool.waitFor()).as(said).isZero();
    }
}
