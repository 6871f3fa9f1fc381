// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.http;

import java.nio.charset.StandardCharsets;

/** What came back, as far as it was asked for: the whole body. */
public final class Response {
    private static final int SHOWN = 300;

    private final int status;
    private final Headers headers;
    private final byte[] body;

    public Response(int status, Headers headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body.clone();
    }

    public int status() {
        return status;
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public Headers headers() {
        return headers;
    }

    /** {@return the body as UTF-8} */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public boolean isJson() {
        return headers.get("Content-Type").orElse("").contains("json");
    }

    /** {@return status and the begin of the body in one line of printable characters} */
    public String brief() {
        String line = text().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        String begin = line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
        return begin.isEmpty() ? String.valueOf(status) : status + " " + begin;
    }

    @Override
    public String toString() {
        return "answer " + status;
    }
}
