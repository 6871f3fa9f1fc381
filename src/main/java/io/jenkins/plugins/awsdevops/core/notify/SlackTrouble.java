// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.notify;

import java.util.Map;
import java.util.Optional;

/**
 * Slack's one-word complaints as sentences that say what to do. From docs.slack.dev/reference/methods/chat.postMessage and
 * docs.slack.dev/messaging/sending-messages-using-incoming-webhooks.
 */
final class SlackTrouble {
    private static final String NEW_WEBHOOK =
            "the webhook does not exist (any more). Make a new one in the Slack app under Incoming Webhooks and store its URL in the credential.";
    private static final String NEW_TOKEN =
            "Slack does not accept the token. Store the Bot User OAuth Token (xoxb-...) of the app in the credential.";
    private static final String MALFORMED =
            "Slack cannot read the message. Where 'blocks' are given, try them in Slack's Block Kit Builder.";
    private static final String ARCHIVED = "the channel is archived. Choose another one.";

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("no_service", NEW_WEBHOOK),
            Map.entry("no_service_id", NEW_WEBHOOK),
            Map.entry("no_active_hooks", NEW_WEBHOOK),
            Map.entry("no_team", "the Slack workspace of the webhook does not exist (any more)."),
            Map.entry("team_disabled", "the Slack workspace of the webhook is disabled."),
            Map.entry("invalid_token", NEW_WEBHOOK),
            Map.entry("invalid_auth", NEW_TOKEN),
            Map.entry("not_authed", NEW_TOKEN),
            Map.entry("account_inactive", NEW_TOKEN),
            Map.entry("token_revoked", NEW_TOKEN),
            Map.entry("token_expired", NEW_TOKEN),
            Map.entry("not_allowed_token_type", NEW_TOKEN),
            Map.entry(
                    "missing_scope", "the token may not post. Give the app the scope chat:write and install it again."),
            Map.entry(
                    "channel_not_found",
                    "there is no such channel, or it is private and the app is not in it. Check the name, or invite the app with /invite."),
            Map.entry(
                    "not_in_channel",
                    "the app is not in the channel. Invite it there with /invite, or give it the scope chat:write.public."),
            Map.entry("channel_is_archived", ARCHIVED),
            Map.entry("is_archived", ARCHIVED),
            Map.entry("user_not_found", "the user does not exist. Check 'channel'."),
            Map.entry(
                    "action_prohibited",
                    "an administrator has restricted posting there. Ask the owner of the workspace."),
            Map.entry(
                    "posting_to_general_channel_denied",
                    "an administrator has restricted posting to the general channel. Choose another one."),
            Map.entry(
                    "restricted_action",
                    "a setting of the workspace restricts posting there. Ask the owner of the workspace."),
            Map.entry("ekm_access_denied", "administrators have suspended posting there."),
            Map.entry("invalid_payload", MALFORMED),
            Map.entry("invalid_blocks", MALFORMED),
            Map.entry("invalid_blocks_format", MALFORMED),
            Map.entry("invalid_attachments", MALFORMED),
            Map.entry("no_text", MALFORMED),
            Map.entry("too_many_attachments", MALFORMED),
            Map.entry("msg_too_long", "the message is too long. Shorten 'text', 'fields' or 'blocks'."),
            Map.entry("msg_blocks_too_long", "the blocks are too long. Shorten 'fields' or 'blocks'."),
            Map.entry("ratelimited", "Slack takes no more messages for now (rate limit)."),
            Map.entry("rate_limited", "Slack takes no more messages for now (rate limit)."),
            Map.entry("rollup_error", "Slack had an error of its own. The message may have been posted."),
            Map.entry("fatal_error", "Slack had an error of its own. The message may have been posted."),
            Map.entry("internal_error", "Slack had an error of its own. The message may have been posted."));

    private SlackTrouble() {}

    /** {@return what the complaint means, if it is a known one} */
    static Optional<String> sentence(String complaint) {
        return Optional.ofNullable(SENTENCES.get(complaint)).map(sentence -> sentence + " (Slack: " + complaint + ")");
    }
}
