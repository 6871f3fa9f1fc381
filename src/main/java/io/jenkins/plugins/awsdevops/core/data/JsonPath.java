// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.data;

import com.fasterxml.jackson.core.JsonStreamContext;
import io.jenkins.plugins.awsdevops.core.text.Visible;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Where a token stands, as people write it: {@code $.Results[3].Vulnerabilities[0].Severity}. */
final class JsonPath {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$-]*");
    private static final int LONGEST_NAME = 60;
    private static final int MOST_PARTS = 20;

    private JsonPath() {}

    /** {@return the path} Of a path with more than 20 parts the last ones are left out. */
    static String of(JsonStreamContext context) {
        Deque<String> parts = new ArrayDeque<>();
        for (JsonStreamContext at = context; at != null; at = at.getParent()) {
            if (at.inObject() && at.hasCurrentName()) {
                parts.addFirst(name(at.getCurrentName()));
            } else if (at.inArray() && at.hasCurrentIndex()) {
                parts.addFirst("[" + at.getCurrentIndex() + "]");
            }
        }
        String path = String.join("", parts.stream().limit(MOST_PARTS).toList());
        return "$" + path + (parts.size() > MOST_PARTS ? "..." : "");
    }

    private static String name(String name) {
        String visible = Visible.of(name, LONGEST_NAME);
        return PLAIN.matcher(visible).matches() ? "." + visible : "['" + visible + "']";
    }
}
