// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.local;

import io.jenkins.plugins.awsdevops.core.data.Json;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Slack, as far as posting goes: one incoming webhook, and {@code chat.postMessage} for one bot. */
public final class SlackServer implements AutoCloseable {
    public static final String TOKEN = "xoxb-local-bot";

    private static final String WEBHOOK = "/services/T000/B000/local-webhook";
    private static final int MOST_BLOCKS = 50;
    private static final int MOST_FIELDS = 10;
    private static final int LONGEST_TEXT = 3000;
    private static final int LONGEST_FIELD = 2000;

    private final LocalServer server;
    private final List<Map<String, Object>> messages = new ArrayList<>();

    private SlackServer() {
        server = LocalServer.start("local-slack", this::answer);
    }

    public static SlackServer start() {
        return new SlackServer();
    }

    public String webhookUrl() {
        return server.url() + WEBHOOK;
    }

    public String apiUrl() {
        return server.url() + "/api";
    }

    /** {@return what was posted, the oldest first} A bot's message has {@code ts}. */
    public List<Map<String, Object>> messages() {
        synchronized (messages) {
            return List.copyOf(messages);
        }
    }

    public List<Received> received() {
        return server.received();
    }

    /** Plans a fault for the next post. */
    public void plan(Fault fault) {
        server.plan("POST", fault);
    }

    @Override
    public void close() {
        server.close();
    }

    private Reply answer(Received request) {
        if (request.route().startsWith("/services/")) {
            return webhook(request);
        } else if (request.route().equals("/api/chat.postMessage")) {
            return postMessage(request);
        }
        return Reply.text(404, "not found");
    }

    private Reply webhook(Received request) {
        if (!request.route().equals(WEBHOOK)) {
            return Reply.text(404, "no_service");
        }
        Optional<Map<String, Object>> message = read(request);
        if (message.isEmpty()) {
            return Reply.text(400, "invalid_payload");
        }
        String complaint = complaint(message.get());
        if (complaint.isEmpty()) {
            keep(message.get());
            return Reply.text(200, "ok");
        }
        return Reply.text(400, complaint);
    }

    private Reply postMessage(Received request) {
        if (!request.header("authorization").equals("Bearer " + TOKEN)) {
            return Reply.json(200, error("invalid_auth"));
        }
        Optional<Map<String, Object>> message = read(request);
        if (message.isEmpty()) {
            return Reply.json(200, error("invalid_json"));
        }
        String complaint = message.get().get("channel") == null ? "channel_not_found" : complaint(message.get());
        if (!complaint.isEmpty()) {
            return Reply.json(200, error(complaint));
        }
        Map<String, Object> posted = new LinkedHashMap<>(message.get());
        posted.put("ts", "1764000000.%06d".formatted(messages().size() + 1));
        keep(posted);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("ok", true);
        answer.put("channel", "C0LOCAL");
        answer.put("ts", posted.get("ts"));
        return Reply.json(200, answer);
    }

    private void keep(Map<String, Object> message) {
        synchronized (messages) {
            messages.add(message);
        }
    }

    private static Map<String, Object> error(String complaint) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("ok", false);
        answer.put("error", complaint);
        return answer;
    }

    @SuppressWarnings("unchecked")
    private static Optional<Map<String, Object>> read(Received request) {
        try {
            return Json.parse("message", request.body()) instanceof Map<?, ?> map
                    ? Optional.of((Map<String, Object>) map)
                    : Optional.empty();
        } catch (BadInputException e) {
            return Optional.empty();
        }
    }

    private static String complaint(Map<String, Object> message) {
        List<?> attachments = message.get("attachments") instanceof List<?> list ? list : List.of();
        if (attachments.isEmpty() && message.get("text") == null) {
            return "no_text";
        }
        for (Object each : attachments) {
            List<?> blocks = each instanceof Map<?, ?> attachment && attachment.get("blocks") instanceof List<?> list
                    ? list
                    : List.of();
            if (blocks.size() > MOST_BLOCKS || !blocks.stream().allMatch(SlackServer::isValid)) {
                return "invalid_blocks";
            }
        }
        return "";
    }

    private static boolean isValid(Object block) {
        if (!(block instanceof Map<?, ?> map) || !(map.get("type") instanceof String)) {
            return false;
        }
        List<?> fields = map.get("fields") instanceof List<?> list ? list : List.of();
        return fits(map.get("text"), LONGEST_TEXT)
                && fields.size() <= MOST_FIELDS
                && fields.stream().allMatch(field -> fits(field, LONGEST_FIELD));
    }

    private static boolean fits(Object object, int limit) {
        return !(object instanceof Map<?, ?> text)
                || (text.get("text") instanceof String value && !value.isEmpty() && value.length() <= limit);
    }
}
