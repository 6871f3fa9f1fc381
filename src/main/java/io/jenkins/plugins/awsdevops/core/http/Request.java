// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.http;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.secret.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What is sent. Its {@code toString} is fit for a log: no header value, no body, no query, no user in the address. */
public final class Request {
    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(30);
    private static final byte[] NOTHING = {};

    private final String method;
    private final URI uri;
    private final String shown;
    private final Headers headers;
    private final byte[] body;
    private final Duration timeout;

    private Request(String method, URI uri, String shown, Headers headers, byte[] body, Duration timeout) {
        this.method = method;
        this.uri = uri;
        this.shown = shown;
        this.headers = headers;
        this.body = body;
        this.timeout = timeout;
    }

    /** {@return a request without header fields and body, which may take 30 s} */
    public static Request of(String method, URI uri) {
        return new Request(method, uri, show(uri), Headers.NONE, NOTHING, USUAL_TIMEOUT);
    }

    public static Request get(URI uri) {
        return of("GET", uri);
    }

    /** {@return the same request with a JSON document as its body} */
    public Request withJson(String document) {
        return new Request(
                method,
                uri,
                shown,
                headers.with("Content-Type", "application/json; charset=utf-8"),
                document.getBytes(StandardCharsets.UTF_8),
                timeout);
    }

    public Request withHeader(String name, String value) {
        return new Request(method, uri, shown, headers.with(name, value), body, timeout);
    }

    /**
     * {@return the same request with a token}
     *
     * @throws BadArgumentException if no header can carry it; the JDK would put it into its complaint
     */
    public Request withBearer(Secret token) {
        if (!token.reveal().chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new BadArgumentException(
                    "the token holds a space, a line break or a letter outside of ASCII; store it as it was given, in one line");
        }
        return withHeader("Authorization", "Bearer " + token.reveal());
    }

    public Request withoutHeader(String name) {
        return new Request(method, uri, shown, headers.without(name), body, timeout);
    }

    /** {@return the same request to another address} */
    public Request withUri(URI other) {
        return new Request(method, other, show(other), headers, body, timeout);
    }

    /** {@return the same request with another text for logs and messages} For addresses that are secret themselves. */
    public Request shownAs(String text) {
        return new Request(method, uri, text, headers, body, timeout);
    }

    /** {@return the same request with another limit} From the first packet to the last byte of the answer. */
    public Request withTimeout(Duration limit) {
        return new Request(method, uri, shown, headers, body, limit);
    }

    public String method() {
        return method;
    }

    public URI uri() {
        return uri;
    }

    public Headers headers() {
        return headers;
    }

    public byte[] body() {
        return body.clone();
    }

    public Duration timeout() {
        return timeout;
    }

    /** {@return method and address, for people} */
    @Override
    public String toString() {
        return method + " " + shown;
    }

    private static String show(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath();
    }
}
