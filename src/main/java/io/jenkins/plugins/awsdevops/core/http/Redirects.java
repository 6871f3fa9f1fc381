// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.http;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Follows redirects (RFC 9110, 15.4) so that no credential and no body reaches another host: elsewhere only reading goes
 * on, without {@code Authorization} and {@code Cookie}. 307 and 308 keep method and body on the same host (GitHub answers so
 * for renamed repositories). Never from https to http. What is not followed is the answer.
 */
final class Redirects implements Http {
    private static final int MOST = 5;
    private static final Set<Integer> FOLLOWED_BY_READERS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> KEEPS_METHOD = Set.of(307, 308);

    private final Http http;

    Redirects(Http http) {
        this.http = http;
    }

    @Override
    public Response send(Request first) throws NoAnswerException, InterruptedException {
        Request request = first;
        Response response = http.send(request);
        for (int i = 0; i < MOST; i++) {
            URI target = target(request, response);
            if (target.equals(request.uri())) {
                return response;
            }
            Request next = request.withUri(target);
            request = sameOrigin(request.uri(), target)
                    ? next
                    : next.withoutHeader("Authorization").withoutHeader("Cookie");
            response = http.send(request);
        }
        return response;
    }

    /** {@return where to go on, or the request's own address where the redirect is not followed} */
    private static URI target(Request request, Response response) {
        URI here = request.uri();
        boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
        if (!(reads ? FOLLOWED_BY_READERS : KEEPS_METHOD).contains(response.status())) {
            return here;
        }
        URI target;
        try {
            target = here.resolve(response.headers().get("Location").orElse(""));
        } catch (IllegalArgumentException e) {
            return here;
        }
        boolean weaker = here.getScheme().equals("https") && !"https".equals(target.getScheme());
        boolean isHttp = target.getHost() != null
                && Objects.toString(target.getScheme(), "").startsWith("http");
        boolean allowed = isHttp && !weaker && (reads || sameOrigin(here, target));
        return allowed ? target : here;
    }

    private static boolean sameOrigin(URI a, URI b) {
        return a.getScheme().equals(b.getScheme())
                && a.getHost().toLowerCase(Locale.ROOT).equals(b.getHost().toLowerCase(Locale.ROOT))
                && port(a) == port(b);
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return uri.getScheme().equals("https") ? 443 : 80;
    }
}
