// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.notify;

import io.jenkins.plugins.awsdevops.core.http.Response;

/** What Slack said. */
sealed interface SlackAnswer {
    /**
     * It is there.
     *
     * @param channel the channel's id; empty from a webhook
     * @param ts the message's time stamp, its name within the channel; empty from a webhook
     */
    record Posted(String channel, String ts) implements SlackAnswer {}

    /** @param reason a sentence: why, and what to do */
    record Refused(String reason) implements SlackAnswer {}

    static Refused refused(Response response, String complaint) {
        return new Refused(SlackTrouble.sentence(complaint).orElseGet(() -> otherwise(response)));
    }

    private static String otherwise(Response response) {
        if (response.status() == 429) {
            return "Slack takes no more messages for now (rate limit)."
                    + response.headers()
                            .get("Retry-After")
                            .map(seconds -> " It asks to wait " + seconds + " s, which is longer than we do.")
                            .orElse("");
        }
        String doubt = response.status() >= 500 ? " The message may have been posted." : "";
        return "Slack answered: " + response.brief() + "." + doubt;
    }
}
