// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.data;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.problem.PlatformException;
import io.jenkins.plugins.awsdevops.core.text.Nearest;
import java.lang.reflect.InvocationTargetException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Binds the named arguments of a call to the request record of a step. Unknown names are refused with the nearest known
 * one, missing and mistyped ones with their path.
 */
public final class Arguments {
    private Arguments() {}

    /**
     * {@return the request}
     *
     * @param subject what is called, for the messages: a step's name or the path of a nested map
     * @throws BadArgumentException if a name is unknown or missing, a value of the wrong type, or the record refuses it
     */
    public static <R extends Record> R bind(String subject, Class<R> request, Map<String, ?> arguments) {
        return bind(subject, "", request, arguments);
    }

    /** Binds a nested map; {@code path} is where it stands, for instance {@code phases[1]}. */
    static <R extends Record> R nested(String path, Class<R> request, Map<String, ?> arguments) {
        return bind(path, path + ".", request, arguments);
    }

    private static <R extends Record> R bind(
            String subject, String prefix, Class<R> request, Map<String, ?> arguments) {
        List<Parameter> parameters = Parameter.of(request);
        List<String> known = parameters.stream().map(Parameter::name).toList();
        for (String name : arguments.keySet()) {
            if (!known.contains(name)) {
                throw unknown(subject, name, known);
            }
        }
        Object[] values = new Object[parameters.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = valueOf(subject, prefix, parameters.get(i), arguments);
        }
        return create(prefix, request, values);
    }

    /**
     * {@return the value that {@code text} means for this parameter} Text where text is wanted ({@code 1.10} stays as
     * it is), JSON for maps and lists; a list may also be given as its only element.
     *
     * @throws BadArgumentException if the text is no such value
     */
    public static Object read(Parameter parameter, String text) {
        String name = parameter.name();
        Class<?> raw = parameter.rawType();
        String start = text.stripLeading();
        if (raw == String.class) {
            return text;
        } else if (raw == boolean.class) {
            if (!text.equals("true") && !text.equals("false")) {
                throw new BadArgumentException(name + ": must be true or false, but is '" + text + "'");
            }
            return Boolean.valueOf(text);
        } else if (raw == int.class || raw == long.class || raw == double.class) {
            return number(parameter, text);
        } else if (raw == List.class && !start.startsWith("[")) {
            return List.of(text);
        } else if (raw == Object.class && !start.startsWith("[") && !start.startsWith("{")) {
            return text;
        } else if (parameter.typeName().equals("map") && !start.startsWith("{")) {
            throw new BadArgumentException(
                    name + ": must be a map as JSON, for instance '{\"name\":\"value\"}', but is '" + text + "'");
        }
        return Json.parse(name, text);
    }

    /** {@return the refusal of a name that the subject does not know} */
    public static BadArgumentException unknown(String subject, String name, Collection<String> known) {
        return new BadArgumentException(subject + ": unknown parameter '" + name + "'" + Nearest.hint(name, known)
                + " Known are: " + String.join(", ", known) + ".");
    }

    private static Object number(Parameter parameter, String text) {
        try {
            if (parameter.rawType() == double.class) {
                return Double.valueOf(text);
            }
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new BadArgumentException(
                    parameter.name() + ": must be a " + parameter.typeName() + ", but is '" + text + "'");
        }
    }

    private static Object valueOf(String subject, String prefix, Parameter parameter, Map<String, ?> arguments) {
        Object given = arguments.get(parameter.name());
        if (given != null) {
            Object value = Typed.as(prefix + parameter.name(), parameter.type(), given);
            return parameter.optional() ? Optional.of(value) : value;
        }
        if (parameter.optional()) {
            return Optional.empty();
        }
        String text = parameter
                .defaultText()
                .orElseThrow(() -> new BadArgumentException(
                        subject + ": missing parameter '" + parameter.name() + "' (" + parameter.typeName() + ")"));
        return Typed.as(parameter.name(), parameter.type(), read(parameter, text));
    }

    private static <R extends Record> R create(String prefix, Class<R> request, Object[] values) {
        Class<?>[] types = new Class<?>[values.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = request.getRecordComponents()[i].getType();
        }
        try {
            var constructor = request.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof BadArgumentException refused && !prefix.isEmpty()) {
                throw new BadArgumentException(prefix + refused.getMessage());
            } else if (e.getCause() instanceof PlatformException refused) {
                throw refused;
            }
            throw new IllegalStateException(request + " could not be made", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(request + " could not be made", e);
        }
    }
}
