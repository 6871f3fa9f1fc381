// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.http;

import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/** The network through the JDK's client. Safe for use by many threads; hosts make one and share it. */
public final class JdkHttp implements Http {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final HttpClient client;
    private final int longest;

    private JdkHttp(HttpClient client, int longest) {
        this.client = client;
        this.longest = longest;
    }

    /**
     * {@return the network, with redirects followed as {@link Redirects} does}
     *
     * @param settings proxy, its authenticator and TLS context, set by the host; the rest is set here
     * @param longest bytes of an answer that are read at most
     */
    public static Http create(HttpClient.Builder settings, int longest) {
        return new Redirects(make(settings, longest));
    }

    /** {@return the same, which goes only where {@code destinations} lets it; redirects are asked for, too} */
    public static Http create(HttpClient.Builder settings, int longest, Destinations destinations) {
        JdkHttp http = make(settings, longest);
        return new Redirects(request -> {
            destinations.check(request.uri());
            return http.send(request);
        });
    }

    @Override
    public Response send(Request request) throws NoAnswerException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> call =
                client.sendAsync(translate(request), answer -> new BoundedBody(longest));
        try {
            HttpResponse<byte[]> answer = call.get(request.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return new Response(answer.statusCode(), headers(answer), answer.body());
        } catch (ExecutionException e) {
            throw noAnswer(request, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new NoAnswerException(
                    host(request) + " did not answer within " + seconds(request.timeout()) + " s", true, e);
        } finally {
            call.cancel(true);
        }
    }

    private static JdkHttp make(HttpClient.Builder settings, int longest) {
        HttpClient client = settings.version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
        return new JdkHttp(client, longest);
    }

    private static HttpRequest translate(Request request) {
        byte[] body = request.body();
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri())
                .method(
                        request.method(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        request.headers().asMap().forEach(builder::setHeader);
        return builder.build();
    }

    private static Headers headers(HttpResponse<byte[]> answer) {
        Map<String, String> headers = new TreeMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return Headers.of(headers);
    }

    private static NoAnswerException noAnswer(Request request, Throwable cause) {
        String host = host(request);
        if (cause instanceof HttpConnectTimeoutException) {
            return new NoAnswerException(
                    host + " did not take the connection within " + CONNECT.toSeconds() + " s", false, cause);
        } else if (cause instanceof ConnectException && isUnresolved(cause)) {
            return new NoAnswerException("the name " + request.uri().getHost() + " is not known to DNS", false, cause);
        } else if (cause instanceof ConnectException) {
            return new NoAnswerException(
                    "no connection to " + host + " (" + reason(cause, "refused") + ")", false, cause);
        } else if (cause instanceof SSLHandshakeException) {
            return new NoAnswerException(
                    "no TLS connection to " + host + " (" + reason(cause, "handshake") + ")", false, cause);
        } else if (cause instanceof SSLException) {
            return new NoAnswerException(
                    "TLS with " + host + " broke off (" + reason(cause, "closed") + ")", true, cause);
        } else if (cause instanceof BoundedBody.TooLongException) {
            return new NoAnswerException("the answer of " + host + " " + reason(cause, "is too long"), true, cause);
        }
        return new NoAnswerException(
                host + " broke off the connection ("
                        + reason(cause, cause.getClass().getSimpleName()) + ")",
                true,
                cause);
    }

    private static boolean isUnresolved(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof UnresolvedAddressException || each instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }

    private static String reason(Throwable cause, String otherwise) {
        String message = cause.getMessage();
        return message == null ? otherwise : message;
    }

    private static String seconds(Duration time) {
        return new BigDecimal(time.toMillis())
                .movePointLeft(3)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String host(Request request) {
        int port = request.uri().getPort();
        return request.uri().getHost() + (port < 0 ? "" : ":" + port);
    }
}
