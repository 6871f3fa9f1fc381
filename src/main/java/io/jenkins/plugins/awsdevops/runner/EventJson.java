// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import hudson.model.Result;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Events as plain maps: {@code event} is the kind, {@code at} the time, and then the event's own fields. */
public final class EventJson {
    private EventJson() {}

    public static Map<String, Object> of(RunEvent event, Instant at) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("event", event.getClass().getSimpleName());
        json.put("at", at.toString());
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            json.put(component.getName(), plain(value(event, component)));
        }
        return json;
    }

    private static Object plain(Object value) {
        return value instanceof Result ? value.toString() : value;
    }

    private static Object value(RunEvent event, RecordComponent component) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every event is a public record", e);
        }
    }
}
