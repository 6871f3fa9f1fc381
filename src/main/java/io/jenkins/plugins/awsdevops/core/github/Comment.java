// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.github;

import java.util.Map;
import java.util.Optional;

/**
 * A comment as GitHub tells it.
 *
 * @param url its page
 */
record Comment(long id, String body, String url) {
    static Optional<Comment> from(Map<?, ?> answer) {
        return answer.get("id") instanceof Number id
                        && answer.get("body") instanceof String body
                        && answer.get("html_url") instanceof String url
                ? Optional.of(new Comment(id.longValue(), body, url))
                : Optional.empty();
    }

    /** {@return whether it says this already} GitHub may keep other line ends and no white space at the end. */
    boolean says(String text) {
        return body.replace("\r\n", "\n")
                .stripTrailing()
                .equals(text.replace("\r\n", "\n").stripTrailing());
    }
}
