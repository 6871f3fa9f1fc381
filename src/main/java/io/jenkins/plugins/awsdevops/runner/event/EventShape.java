// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.event;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The name of an event in JSON, and its record; looked up once, since a run has many events. */
record EventShape(String name, Class<?> type, List<RecordComponent> components, Constructor<?> constructor) {

    /** {@return all events by their names} */
    static Map<String, EventShape> all() {
        Map<String, EventShape> shapes = new LinkedHashMap<>();
        for (Class<?> type : RunEvent.class.getPermittedSubclasses()) {
            EventShape shape = of(type);
            shapes.put(shape.name(), shape);
        }
        return shapes;
    }

    private static EventShape of(Class<?> type) {
        String name = type.getSimpleName();
        List<RecordComponent> components = List.of(type.getRecordComponents());
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return new EventShape(
                    name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1),
                    type,
                    components,
                    type.getDeclaredConstructor(types));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every record has this constructor: " + type, e);
        }
    }

    static Object valueOf(RecordComponent component, RunEvent event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " could not be read", e);
        }
    }

    RunEvent create(Object... values) {
        try {
            return (RunEvent) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " could not be made", e);
        }
    }
}
