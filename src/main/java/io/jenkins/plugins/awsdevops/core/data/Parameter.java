// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.data;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One named argument of a step, read from a component of the step's request record.
 *
 * @param type the component's type without {@link Optional}
 * @param defaultText the value where none is given, as text; empty where there is none
 * @param optional whether the component may be left out although it has no default
 */
public record Parameter(String name, Type type, Optional<String> defaultText, boolean optional) {

    /** {@return the parameters of a request in the order of its components} */
    public static List<Parameter> of(Class<? extends Record> request) {
        return Arrays.stream(request.getRecordComponents()).map(Parameter::from).toList();
    }

    private static Parameter from(RecordComponent component) {
        Type type = component.getGenericType();
        boolean optional = component.getType() == Optional.class;
        if (optional) {
            type = ((ParameterizedType) type).getActualTypeArguments()[0];
        }
        Default annotation = component.getAnnotation(Default.class);
        return new Parameter(
                component.getName(), type, Optional.ofNullable(annotation).map(Default::value), optional);
    }

    public boolean required() {
        return !optional && defaultText.isEmpty();
    }

    /** {@return the type in the words of a pipeline author: {@code text}, {@code true or false}, {@code map}, ...} */
    public String typeName() {
        Class<?> raw = rawType();
        if (raw == String.class) {
            return "text";
        } else if (raw == boolean.class) {
            return "true or false";
        } else if (raw == int.class || raw == long.class) {
            return "whole number";
        } else if (raw == double.class) {
            return "number";
        } else if (raw == List.class) {
            return "list";
        } else if (raw == Object.class) {
            return "text, list or map";
        }
        return "map";
    }

    Class<?> rawType() {
        return type instanceof ParameterizedType p ? (Class<?>) p.getRawType() : (Class<?>) type;
    }
}
