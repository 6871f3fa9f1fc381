// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.local;

import java.util.Map;

/**
 * A request as a local server got it.
 *
 * @param path with the query
 * @param headers by lower-case name
 */
public record Received(String method, String path, Map<String, String> headers, String body) {
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** {@return the path without the query} */
    String route() {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    /** {@return a parameter of the query, or the default} */
    int number(String parameter, int otherwise) {
        int query = path.indexOf('?');
        for (String pair : path.substring(query + 1).split("&", -1)) {
            if (query >= 0 && pair.startsWith(parameter + "=")) {
                return Integer.parseInt(pair.substring(parameter.length() + 1));
            }
        }
        return otherwise;
    }
}
