// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.notify;

import io.jenkins.plugins.awsdevops.core.data.Json;
import io.jenkins.plugins.awsdevops.core.http.ApiUrl;
import io.jenkins.plugins.awsdevops.core.http.Request;
import io.jenkins.plugins.awsdevops.core.http.Response;
import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import io.jenkins.plugins.awsdevops.core.secret.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

/** One of the two ways into Slack: how to ask, and how its answers read. */
sealed interface SlackDoor {
    Request post(Map<String, Object> message);

    SlackAnswer read(Response response);

    /**
     * {@return the door that this secret opens}
     *
     * @throws BadArgumentException if it is neither, or does not fit to {@code channel} and {@code threadKey}
     */
    static SlackDoor of(SlackNotifyRequest request, Secret secret) {
        String named = "credentialsId: '" + request.credentialsId() + "' ";
        if (secret.startsWith("xox")) {
            if (request.channel().isEmpty()) {
                throw new BadArgumentException("channel: is missing; a bot token (" + named.strip() + ") needs one");
            }
            return new Bot(secret, ApiUrl.parse("apiUrl", request.apiUrl()));
        }
        URI uri = webhook(secret, named);
        if (request.channel().isPresent()) {
            throw new BadArgumentException(
                    "channel: " + named
                            + "is an incoming webhook, which posts to its own channel; leave 'channel' out, or use a bot token");
        } else if (request.threadKey().isPresent()) {
            throw new BadArgumentException("threadKey: " + named
                    + "is an incoming webhook, which does not tell what it posted; threads need a bot token");
        }
        return new Webhook(uri);
    }

    private static URI webhook(Secret secret, String named) {
        try {
            URI uri = new URI(secret.reveal());
            if (uri.getHost() != null && ApiUrl.isSafe(uri.getScheme(), uri.getHost())) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw neither(named);
        }
        throw neither(named);
    }

    private static BadArgumentException neither(String named) {
        return new BadArgumentException(
                named + "is neither an incoming webhook (https://hooks.slack.com/...) nor a bot token (xoxb-...)");
    }

    /** An incoming webhook: its address is the key. It answers in plain text. */
    record Webhook(URI uri) implements SlackDoor {
        @Override
        public Request post(Map<String, Object> message) {
            return Request.of("POST", uri)
                    .withJson(Json.compact(message))
                    .shownAs(uri.getScheme() + "://" + uri.getHost() + "/****");
        }

        @Override
        public SlackAnswer read(Response response) {
            String text = response.text().strip();
            return response.status() == 200 && text.equals("ok")
                    ? new SlackAnswer.Posted("", "")
                    : SlackAnswer.refused(response, text);
        }

        @Override
        public String toString() {
            return "incoming webhook";
        }
    }

    /** The Web API with a bot token. It answers 200 also to what it refuses. */
    record Bot(Secret token, ApiUrl apiUrl) implements SlackDoor {
        @Override
        public Request post(Map<String, Object> message) {
            return Request.of("POST", apiUrl.at("/chat.postMessage"))
                    .withBearer(token)
                    .withJson(Json.compact(message));
        }

        @Override
        public SlackAnswer read(Response response) {
            Map<?, ?> answer = json(response);
            if (response.status() == 200 && Boolean.TRUE.equals(answer.get("ok"))) {
                return new SlackAnswer.Posted(text(answer, "channel"), text(answer, "ts"));
            }
            return SlackAnswer.refused(response, text(answer, "error"));
        }

        private static Map<?, ?> json(Response response) {
            try {
                return Json.parse("Slack's answer", response.text()) instanceof Map<?, ?> map ? map : Map.of();
            } catch (BadInputException e) {
                return Map.of();
            }
        }

        private static String text(Map<?, ?> answer, String name) {
            return answer.get(name) instanceof String text ? text : "";
        }
    }
}
