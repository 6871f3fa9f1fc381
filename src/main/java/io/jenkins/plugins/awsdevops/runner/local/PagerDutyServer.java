// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.local;

import io.jenkins.plugins.awsdevops.core.data.Json;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** PagerDuty's Events API v2 for one integration. */
public final class PagerDutyServer implements AutoCloseable {
    public static final String ROUTING_KEY = "0123456789abcdef0123456789abcdef";

    private static final int LARGEST = 512 * 1024;
    private static final int LONGEST_SUMMARY = 1024;
    private static final Set<String> SEVERITIES = Set.of("critical", "error", "warning", "info");
    private static final Map<String, String> STATES =
            Map.of("trigger", "triggered", "acknowledge", "acknowledged", "resolve", "resolved");

    private final LocalServer server;
    private final Map<String, String> alerts = new LinkedHashMap<>();

    private PagerDutyServer() {
        server = LocalServer.start("local-pagerduty", this::answer);
    }

    public static PagerDutyServer start() {
        return new PagerDutyServer();
    }

    public String url() {
        return server.url();
    }

    /** {@return deduplication key to state: {@code triggered}, {@code acknowledged}, {@code resolved}} */
    public Map<String, String> alerts() {
        synchronized (alerts) {
            return new LinkedHashMap<>(alerts);
        }
    }

    public List<Received> received() {
        return server.received();
    }

    /** Plans a fault for the next event. */
    public void plan(Fault fault) {
        server.plan("POST", fault);
    }

    @Override
    public void close() {
        server.close();
    }

    private Reply answer(Received request) {
        if (!request.route().equals("/v2/enqueue")) {
            return Reply.text(404, "Not Found");
        } else if (request.body().getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            return Reply.text(413, "Payload Too Large");
        }
        Map<?, ?> event = read(request);
        List<String> errors = errors(event);
        Map<String, Object> answer = new LinkedHashMap<>();
        if (!errors.isEmpty()) {
            answer.put("status", "invalid event");
            answer.put("message", "Event object is invalid");
            answer.put("errors", errors);
            return Reply.json(400, answer);
        }
        String key = String.valueOf(event.get("dedup_key"));
        synchronized (alerts) {
            alerts.put(key, STATES.get(event.get("event_action")));
        }
        answer.put("status", "success");
        answer.put("message", "Event processed");
        answer.put("dedup_key", key);
        return Reply.json(202, answer);
    }

    private static Map<?, ?> read(Received request) {
        try {
            return Json.parse("event", request.body()) instanceof Map<?, ?> event ? event : Map.of();
        } catch (BadInputException e) {
            return Map.of();
        }
    }

    private static List<String> errors(Map<?, ?> event) {
        List<String> errors = new ArrayList<>();
        if (!ROUTING_KEY.equals(event.get("routing_key"))) {
            errors.add("Invalid routing key");
        }
        if (!(event.get("event_action") instanceof String action) || !STATES.containsKey(action)) {
            errors.add(
                    "'event_action' is invalid (must be one of the following: 'trigger', 'acknowledge' or 'resolve')");
        } else if (action.equals("trigger")) {
            Map<?, ?> payload = event.get("payload") instanceof Map<?, ?> map ? map : Map.of();
            if (!(payload.get("summary") instanceof String summary) || summary.isBlank()) {
                errors.add("'payload.summary' is missing or blank");
            } else if (summary.length() > LONGEST_SUMMARY) {
                errors.add("'payload.summary' is too long (maximum is 1024 characters)");
            }
            if (!(payload.get("source") instanceof String source) || source.isBlank()) {
                errors.add("'payload.source' is missing or blank");
            }
            if (!(payload.get("severity") instanceof String severity) || !SEVERITIES.contains(severity)) {
                errors.add(
                        "'payload.severity' is invalid (must be one of the following: 'critical', 'warning', 'error' or 'info')");
            }
        }
        return errors;
    }
}
