// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.event;

import hudson.model.Result;
import io.jenkins.plugins.awsdevops.core.data.Json;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An event as one line of JSON: {@code at} (ISO 8601, UTC, milliseconds), {@code event} (the name of the record with a
 * small first letter) and the record's components by their names. The shape is documented in
 * {@code docs/runner-events.md}; it grows by new events and new members, so a reader skips what it does not know.
 */
public final class EventLine {
    private EventLine() {}

    /** {@return the line, without its end} */
    public static String write(TimedEvent timed) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", timed.at().truncatedTo(ChronoUnit.MILLIS).toString());
        RunEvent event = timed.event();
        line.put("event", nameOf(event.getClass()));
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            line.put(component.getName(), plain(valueOf(component, event)));
        }
        return Json.compact(line);
    }

    /**
     * {@return the event of a line, none if this version does not know such an event} Members that are missing are
     * empty or 0.
     *
     * @throws BadInputException if the line is no event at all, for instance cut off
     */
    public static Optional<TimedEvent> read(String source, String line) {
        if (!(Json.parse(source, line) instanceof Map<?, ?> members)
                || !(members.get("at") instanceof String at)
                || !(members.get("event") instanceof String name)) {
            throw new BadInputException(source + ": not an event of a run: 'at' or 'event' is missing");
        }
        return Arrays.stream(RunEvent.class.getPermittedSubclasses())
                .filter(type -> nameOf(type).equals(name))
                .findFirst()
                .map(type -> new TimedEvent(instant(source, at), create(source, type, members)));
    }

    private static String nameOf(Class<?> type) {
        String name = type.getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static Instant instant(String source, String at) {
        try {
            return Instant.parse(at);
        } catch (DateTimeException e) {
            throw new BadInputException(source + ": at: no time: '" + at + "'", e);
        }
    }

    private static Object valueOf(RecordComponent component, RunEvent event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " could not be read", e);
        }
    }

    private static Object plain(Object value) {
        return value instanceof Result result ? result.toString() : value;
    }

    private static RunEvent create(String source, Class<?> type, Map<?, ?> members) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = typed(source, components[i], members.get(components[i].getName()));
        }
        try {
            return (RunEvent) type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " could not be made", e);
        }
    }

    private static Object typed(String source, RecordComponent component, Object value) {
        Class<?> type = component.getType();
        if (type == int.class && (value == null || value instanceof Integer)) {
            return value == null ? 0 : value;
        } else if (type == String.class && (value == null || value instanceof String)) {
            return value == null ? "" : value;
        } else if (type == Result.class && value instanceof String name) {
            return Result.fromString(name);
        } else if (type == List.class && (value == null || value instanceof List)) {
            return value == null
                    ? List.of()
                    : ((List<?>) value).stream().map(String::valueOf).toList();
        } else if (type == Map.class && (value == null || value instanceof Map)) {
            return value == null ? Map.of() : value;
        }
        throw new BadInputException(source + ": " + component.getName() + ": unexpected value " + Json.compact(value));
    }
}
