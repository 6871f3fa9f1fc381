// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps;

import groovy.lang.Closure;
import io.jenkins.plugins.awsdevops.runner.step.NotInstantiated;
import io.jenkins.plugins.awsdevops.runner.step.Signature;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Arguments in the types that a step declares, and the words of Jenkins where they do not fit. */
final class Coercion {
    private Coercion() {}

    /** @param all the arguments of the call, for the message */
    static Object to(Class<?> type, Object value, Signature signature, String name, Map<String, Object> all) {
        if (value == null || type == Object.class) {
            return CallArguments.described(value);
        }
        Object fitting = fit(type, value);
        if (fitting != null) {
            return fitting;
        }
        throw NotInstantiated.because(
                shown(all),
                signature.jenkinsClass(),
                new ClassCastException(signature.jenkinsClass() + "." + name + " expects " + type + " but received "
                        + value.getClass()));
    }

    private static Object fit(Class<?> type, Object value) {
        if (type.isInstance(value)) {
            return value instanceof List ? CallArguments.described(value) : value;
        }
        if (type == boolean.class && value instanceof Boolean) {
            return value;
        }
        if (type == int.class || type == long.class || type == float.class) {
            return number(type, value);
        }
        if (type == List.class && !(value instanceof Map)) {
            return List.of(CallArguments.described(value));
        }
        if (type.isEnum() && value instanceof String text) {
            return constant(type, text);
        }
        return null;
    }

    private static Object number(Class<?> type, Object value) {
        try {
            if (value instanceof Number number) {
                return type == float.class ? (Object) number.floatValue() : (Object) number.longValue();
            }
            return value instanceof String text ? (Object) Long.valueOf(text.strip()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Object constant(Class<?> type, String text) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        return null;
    }

    private static Map<String, Object> shown(Map<String, Object> all) {
        Map<String, Object> shown = new LinkedHashMap<>(all);
        shown.values().removeAll(Collections.singleton(null));
        shown.replaceAll((name, value) -> value instanceof Closure ? "{...}" : value);
        return shown;
    }
}
