// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.event;

import hudson.model.Result;
import io.jenkins.plugins.awsdevops.core.data.Json;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An event as one line of JSON: {@code at} (ISO 8601, UTC, milliseconds), {@code event} (the name of the record with a
 * small first letter) and the record's components by their names. The shape is documented in
 * {@code docs/runner-events.md}; it grows by new events and new members, so a reader skips what it does not know.
 */
public final class EventLine {
    private static final Map<String, EventShape> SHAPES = EventShape.all();
    private static final Map<Class<?>, EventShape> BY_TYPE =
            SHAPES.values().stream().collect(Collectors.toMap(EventShape::type, shape -> shape));

    private EventLine() {}

    /** {@return the line, without its end} */
    public static String write(TimedEvent timed) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", timed.at().truncatedTo(ChronoUnit.MILLIS).toString());
        EventShape shape = BY_TYPE.get(timed.event().getClass());
        line.put("event", shape.name());
        for (RecordComponent component : shape.components()) {
            line.put(component.getName(), plain(EventShape.valueOf(component, timed.event())));
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
        return Optional.ofNullable(SHAPES.get(name))
                .map(shape -> new TimedEvent(instant(source, at), create(source, shape, members)));
    }

    private static Instant instant(String source, String at) {
        try {
            return Instant.parse(at);
        } catch (DateTimeException e) {
            throw new BadInputException(source + ": at: no time: '" + at + "'", e);
        }
    }

    private static Object plain(Object value) {
        return value instanceof Result result ? result.toString() : value;
    }

    private static RunEvent create(String source, EventShape shape, Map<?, ?> members) {
        List<RecordComponent> components = shape.components();
        Object[] values = new Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = typed(
                    source, components.get(i), members.get(components.get(i).getName()));
        }
        return shape.create(values);
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
