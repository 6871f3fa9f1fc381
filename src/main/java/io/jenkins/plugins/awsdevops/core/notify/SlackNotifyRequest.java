// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.notify;

import io.jenkins.plugins.awsdevops.core.data.Default;
import io.jenkins.plugins.awsdevops.core.http.ApiUrl;
import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of {@code slackNotify}.
 *
 * @param text the message in Slack's mrkdwn
 * @param credentialsId a secret text: the URL of an incoming webhook, or a bot token
 * @param channel name or id; a bot needs one, a webhook has its own
 * @param status {@code success}, {@code failure} or {@code info}: sign and colour
 * @param fields title to value, shown in two columns
 * @param blocks further Block Kit blocks, as maps
 * @param threadKey messages of one key make one thread (bot token only)
 * @param apiUrl where Slack's Web API is, for a bot token
 * @param failOnError whether a message that cannot be sent fails the step
 */
public record SlackNotifyRequest(
        String text,
        String credentialsId,
        Optional<String> channel,
        @Default("info") String status,
        @Default("{}") Map<String, Object> fields,
        @Default("[]") List<Map<String, Object>> blocks,
        Optional<String> threadKey,
        @Default("https://slack.com/api") String apiUrl,
        @Default("false") boolean failOnError) {
    /** Blocks of a message (docs.slack.dev/reference/block-kit/blocks); one of ours holds the text. */
    static final int MOST_BLOCKS = 50;

    private static final int FIELDS_IN_A_BLOCK = 10;

    public SlackNotifyRequest {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        blocks = List.copyOf(blocks);
        if (text.isBlank()) {
            throw new BadArgumentException("text: must not be empty");
        }
        Status.parse(status);
        ApiUrl.parse("apiUrl", apiUrl);
        fields.forEach((title, value) -> {
            if (value instanceof Map || value instanceof Collection) {
                throw new BadArgumentException("fields." + title + ": must be text or a number, not a list or map");
            }
        });
        for (int i = 0; i < blocks.size(); i++) {
            if (!(blocks.get(i).get("type") instanceof String)) {
                throw new BadArgumentException("blocks[" + i + "].type: must name the kind of block, e.g. 'section'");
            }
        }
        int fieldBlocks = (fields.size() + FIELDS_IN_A_BLOCK - 1) / FIELDS_IN_A_BLOCK;
        int ours = 1 + fieldBlocks;
        if (ours + blocks.size() > MOST_BLOCKS) {
            throw new BadArgumentException(
                    "blocks: a message takes %d blocks, but text and fields need %d and there are %d more"
                            .formatted(MOST_BLOCKS, ours, blocks.size()));
        }
    }
}
