// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.notify;

import io.jenkins.plugins.awsdevops.core.text.Cut;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is posted: one attachment, since only attachments have a colour, with a section for the text, sections for the fields
 * and the caller's blocks. Limits: docs.slack.dev/reference/block-kit/blocks/section-block.
 */
final class SlackMessage {
    private static final int LONGEST_TEXT = 3000;
    private static final int LONGEST_FIELD = 2000;
    private static final int LONGEST_TITLE = 200;
    private static final int FIELDS_IN_A_BLOCK = 10;
    private static final int LONGEST_FALLBACK = 300;
    private static final Pattern BROADCAST = Pattern.compile("<!(channel|here|everyone)\\b[^>]*>");

    private SlackMessage() {}

    /** {@return the message as plain values} */
    static Map<String, Object> of(SlackNotifyRequest request, Optional<String> thread) {
        Map<String, Object> message = new LinkedHashMap<>();
        request.channel().ifPresent(channel -> message.put("channel", channel));
        thread.ifPresent(ts -> message.put("thread_ts", ts));
        message.put("attachments", List.of(attachment(request)));
        return message;
    }

    private static Map<String, Object> attachment(SlackNotifyRequest request) {
        Status status = Status.parse(request.status());
        String text = status.sign() + " " + quiet(request.text().strip());
        List<Object> blocks = new ArrayList<>();
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("type", "section");
        section.put("text", mrkdwn(Cut.markdown(text, LONGEST_TEXT, "_Cut: Slack takes 3,000 characters._")));
        blocks.add(section);
        blocks.addAll(fields(request.fields()));
        blocks.addAll(request.blocks());
        Map<String, Object> attachment = new LinkedHashMap<>();
        attachment.put("color", status.colour());
        attachment.put("fallback", Cut.line(text.replace('\n', ' '), LONGEST_FALLBACK));
        attachment.put("blocks", blocks);
        return attachment;
    }

    private static List<Object> fields(Map<String, Object> fields) {
        List<Object> all = new ArrayList<>();
        fields.forEach((title, value) -> {
            String head = "*" + Cut.line(escape(title), LONGEST_TITLE) + "*\n";
            all.add(mrkdwn(head + fitting(String.valueOf(value), LONGEST_FIELD - head.length())));
        });
        List<Object> blocks = new ArrayList<>();
        for (int i = 0; i < all.size(); i += FIELDS_IN_A_BLOCK) {
            Map<String, Object> section = new LinkedHashMap<>();
            section.put("type", "section");
            section.put("fields", List.copyOf(all.subList(i, Math.min(all.size(), i + FIELDS_IN_A_BLOCK))));
            blocks.add(section);
        }
        return blocks;
    }

    /** Escaping makes text longer, and a cut through an entity would show its half: so the plain text is cut until it fits. */
    private static String fitting(String value, int limit) {
        String plain = Cut.line(value, limit);
        String escaped = escape(plain);
        while (escaped.length() > limit) {
            plain = Cut.line(plain, plain.length() - Math.max(1, (escaped.length() - limit) / 5));
            escaped = escape(plain);
        }
        return escaped;
    }

    private static Map<String, Object> mrkdwn(String text) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "mrkdwn");
        object.put("text", text);
        return object;
    }

    /** The three characters that Slack reads as control (docs.slack.dev/messaging/formatting-message-text). */
    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A commit's subject must not call everybody; who wants that writes a block. */
    private static String quiet(String text) {
        return BROADCAST.matcher(text).replaceAll("@$1");
    }
}
