// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import com.sun.net.httpserver.HttpServer;
import hudson.util.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;

/** A service outside of Jenkins, on this machine, which answers everything alike; and the credential for it. */
final class OutsideService implements AutoCloseable {
    private static final String OPT_OUT = "io.jenkins.plugins.awsdevops.allowLocalTargets";

    private final HttpServer server;
    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());

    OutsideService(int status, String contentType, String answer) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        System.setProperty(OPT_OUT, "true");
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** {@return what was sent to it} */
    List<String> bodies() {
        return List.copyOf(bodies);
    }

    static void credential(String id, String text) throws IOException {
        SystemCredentialsProvider provider = SystemCredentialsProvider.getInstance();
        provider.getCredentials()
                .add(new StringCredentialsImpl(CredentialsScope.GLOBAL, id, "", Secret.fromString(text)));
        provider.save();
    }

    @Override
    public void close() {
        System.clearProperty(OPT_OUT);
        server.stop(0);
    }
}
