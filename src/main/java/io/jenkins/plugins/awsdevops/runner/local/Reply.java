// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.local;

import io.jenkins.plugins.awsdevops.core.data.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a local server answers. */
public record Reply(int status, Map<String, String> headers, String body) {
    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply json(int status, Object value) {
        return new Reply(status, Map.of("Content-Type", "application/json; charset=utf-8"), Json.compact(value));
    }

    public static Reply text(int status, String text) {
        return new Reply(status, Map.of("Content-Type", "text/plain; charset=utf-8"), text);
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }
}
