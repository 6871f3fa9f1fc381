// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.http;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * Where an API lives. It is https, since tokens go there; plain http is taken for this machine only.
 *
 * @param base without a slash at its end
 */
public record ApiUrl(String base) {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * {@return the address that the text means}
     *
     * @param parameter its name, for the message
     * @throws BadArgumentException if it is no address, not https, or holds a user, a query or a fragment
     */
    public static ApiUrl parse(String parameter, String text) {
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException e) {
            throw new BadArgumentException(parameter + ": '" + text + "' is not an address: " + e.getReason());
        }
        String host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new BadArgumentException(parameter + ": '" + text
                    + "' must be an address like https://api.example.com/path, without user, query and fragment");
        }
        if (!isSafe(uri.getScheme(), host)) {
            throw new BadArgumentException(
                    parameter + ": '" + text + "' must begin with https://, since a token is sent there");
        }
        return new ApiUrl(uri.toString().replaceAll("/+$", ""));
    }

    /** {@return the address below the base} {@code path} begins with a slash and is encoded already. */
    public URI at(String path) {
        return URI.create(base + path);
    }

    /** {@return whether a token may be sent there: https, or this machine} */
    public static boolean isSafe(String scheme, String host) {
        return "https".equalsIgnoreCase(scheme) || ("http".equalsIgnoreCase(scheme) && HERE.contains(host));
    }

    @Override
    public String toString() {
        return base;
    }
}
