// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.github;

import io.jenkins.plugins.awsdevops.core.http.Response;
import java.util.Map;

/**
 * Who the token is, as the author of comments.
 *
 * @param login without the {@code [bot]} that the REST API puts behind the name of an App
 * @param app whether it is an App, whose name a person could have, too
 */
record Author(String login, boolean app) {
    private static final String BOT = "[bot]";

    /**
     * {@return the author that GitHub takes the token for} The token of an App's installation may not ask {@code /user}; it
     * is asked through GraphQL.
     */
    static Author of(GitHub github) throws InterruptedException {
        String doing = "ask GitHub whose token it is";
        Response user = github.send(doing, github.request("GET", "/user"));
        if (user.status() != 403 || GitHubRepeat.isRateLimit(user)) {
            return from(GitHub.object(doing, github.expectSuccess(doing, user)));
        }
        Response viewer = github.send(doing, github.graphQl("{ viewer { login } }"));
        Map<?, ?> answer = GitHub.object(doing, github.expectSuccess(doing, viewer));
        if (answer.get("data") instanceof Map<?, ?> data
                && data.get("viewer") instanceof Map<?, ?> found
                && found.get("login") instanceof String login) {
            return new Author(login.replace(BOT, ""), true);
        }
        throw github.refused(doing, user);
    }

    /** {@return whether this author wrote the comment or issue} */
    boolean wrote(Map<?, ?> comment) {
        return comment.get("user") instanceof Map<?, ?> user
                && user.get("login") instanceof String
                && equals(from(user));
    }

    private static Author from(Map<?, ?> user) {
        String login = String.valueOf(user.get("login"));
        return new Author(login.replace(BOT, ""), "Bot".equals(user.get("type")));
    }
}
