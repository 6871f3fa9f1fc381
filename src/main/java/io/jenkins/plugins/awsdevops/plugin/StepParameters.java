// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import io.jenkins.plugins.awsdevops.core.data.Parameter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The parameters of a step as named arguments, read through the getters that the snippet generator needs anyway. */
final class StepParameters {
    private StepParameters() {}

    /** {@return the values that are set, by the names of the request's components, as plain values} */
    static Map<String, Object> of(Class<? extends Record> request, Object step) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (Parameter parameter : Parameter.of(request)) {
            Object value = value(step, parameter.name());
            if (value != null) {
                arguments.put(parameter.name(), Plain.copy(value));
            }
        }
        return arguments;
    }

    private static Object value(Object step, String name) {
        try {
            return getter(step.getClass(), name).invoke(step);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(name + " of " + step + " cannot be read", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " of " + step + " cannot be read", e);
        }
    }

    private static Method getter(Class<?> step, String name) throws NoSuchMethodException {
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        try {
            return step.getMethod("get" + capital);
        } catch (NoSuchMethodException e) {
            return step.getMethod("is" + capital);
        }
    }
}
