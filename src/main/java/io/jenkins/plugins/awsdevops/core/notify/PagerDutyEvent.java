// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.notify;

import io.jenkins.plugins.awsdevops.core.data.Json;
import io.jenkins.plugins.awsdevops.core.text.Cut;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An event as the Events API v2 takes it (developer.pagerduty.com/docs/send-alert-event), within its limits. */
final class PagerDutyEvent {
    private static final int LONGEST_SUMMARY = 1024;
    private static final int LONGEST_EVENT = 512 * 1024;
    /** Room for the routing key, which is put in last. */
    private static final int ROOM = 1024;

    private PagerDutyEvent() {}

    /** {@return the event without its routing key} */
    static Map<String, Object> of(PagerDutyNotifyRequest request) {
        Map<String, Object> event = event(request, request.details());
        int size = Json.compact(event).getBytes(StandardCharsets.UTF_8).length;
        if (size <= LONGEST_EVENT - ROOM) {
            return event;
        }
        String notice =
                "The details were left out: the event had %d KB, and PagerDuty takes 512 KB.".formatted(size / 1024);
        return event(request, Map.of("notice", notice));
    }

    /** {@return the caller's key, or one that the same problem at the same place has again} */
    static String dedupKey(PagerDutyNotifyRequest request) {
        return request.dedupKey()
                .orElseGet(() -> "auto-"
                        + sha256(String.join(
                                "\n",
                                request.source(),
                                request.component().orElse(""),
                                request.summary().orElse(""))));
    }

    private static Map<String, Object> event(PagerDutyNotifyRequest request, Map<String, Object> details) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("event_action", request.action());
        event.put("dedup_key", dedupKey(request));
        if (request.action().equals("trigger")) {
            event.put("payload", payload(request, details));
            event.put("client", "aws-devops-platform");
            if (!request.links().isEmpty()) {
                event.put("links", links(request));
            }
        }
        return event;
    }

    private static Map<String, Object> payload(PagerDutyNotifyRequest request, Map<String, Object> details) {
        Map<String, Object> payload = new LinkedHashMap<>();
        String summary = request.summary().orElse("").replaceAll("\\s+", " ").strip();
        payload.put("summary", Cut.line(summary, LONGEST_SUMMARY));
        payload.put("source", Cut.line(request.source(), LONGEST_SUMMARY));
        payload.put("severity", request.severity());
        request.component().ifPresent(component -> payload.put("component", Cut.line(component, LONGEST_SUMMARY)));
        if (!details.isEmpty()) {
            payload.put("custom_details", details);
        }
        return payload;
    }

    /** The order of a caller's map is not for certain, that of an event is. */
    private static List<Object> links(PagerDutyNotifyRequest request) {
        List<Object> links = new ArrayList<>();
        for (Map<String, String> each : request.links()) {
            links.add(new TreeMap<>(each));
        }
        return links;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
