// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.data;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a plain value as a declared type; the complaint names the path, for instance {@code phases[1].weight}. */
final class Typed {
    private Typed() {}

    static Object as(String path, Type type, Object value) {
        Class<?> raw = type instanceof ParameterizedType p ? (Class<?>) p.getRawType() : (Class<?>) type;
        if (raw == Object.class) {
            return plain(path, value);
        } else if (raw == String.class && value instanceof CharSequence) {
            return value.toString();
        } else if (raw == boolean.class && value instanceof Boolean) {
            return value;
        } else if ((raw == int.class || raw == long.class) && isWhole(value)) {
            return whole(path, raw, (Number) value);
        } else if (raw == double.class && value instanceof Number n) {
            return n.doubleValue();
        } else if (raw == List.class && value instanceof List<?> list) {
            return list(path, argument(type, 0), list);
        } else if (raw == Map.class && value instanceof Map<?, ?> map) {
            return map(path, argument(type, 1), map);
        } else if (raw.isRecord() && value instanceof Map<?, ?> map) {
            return Arguments.nested(path, raw.asSubclass(Record.class), text(path, map));
        }
        String hint = raw == String.class && (value instanceof Number || value instanceof Boolean)
                ? "; put it in quotes"
                : "";
        throw new BadArgumentException(path + ": must be " + expected(raw) + ", but is " + describe(value) + hint);
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType p ? p.getActualTypeArguments()[index] : Object.class;
    }

    private static boolean isWhole(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte;
    }

    private static Object whole(String path, Class<?> raw, Number value) {
        if (raw == long.class) {
            return value.longValue();
        }
        if (value.longValue() != value.intValue()) {
            throw new BadArgumentException(path + ": " + value + " is too large");
        }
        return value.intValue();
    }

    private static List<Object> list(String path, Type element, List<?> list) {
        List<Object> values = new ArrayList<>();
        for (Object each : list) {
            values.add(as(path + "[" + values.size() + "]", element, notNull(path + "[" + values.size() + "]", each)));
        }
        return Collections.unmodifiableList(values);
    }

    private static Map<String, Object> map(String path, Type element, Map<?, ?> map) {
        Map<String, Object> values = new LinkedHashMap<>();
        text(path, map).forEach((key, value) -> values.put(key, as(path + "." + key, element, value)));
        return Collections.unmodifiableMap(values);
    }

    private static Map<String, Object> text(String path, Map<?, ?> map) {
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (!(key instanceof CharSequence)) {
                throw new BadArgumentException(path + ": a name must be text, but is " + describe(key));
            }
            values.put(key.toString(), notNull(path + "." + key, value));
        });
        return values;
    }

    private static Object plain(String path, Object value) {
        if (value instanceof Map<?, ?> map) {
            return map(path, Object.class, map);
        } else if (value instanceof List<?> list) {
            return list(path, Object.class, list);
        } else if (value instanceof CharSequence) {
            return value.toString();
        }
        return value;
    }

    private static Object notNull(String path, Object value) {
        if (value == null) {
            throw new BadArgumentException(path + ": must not be null");
        }
        return value;
    }

    private static String expected(Class<?> raw) {
        String name = new Parameter("", raw, Optional.empty(), false).typeName();
        return name.equals("true or false") || name.equals("text") ? name : "a " + name;
    }

    private static String describe(Object value) {
        if (value == null) {
            return "null";
        } else if (value instanceof CharSequence) {
            return "the text '" + value + "'";
        } else if (value instanceof Number) {
            return "the number " + value;
        } else if (value instanceof Boolean) {
            return value.toString();
        } else if (value instanceof Map) {
            return "a map";
        } else if (value instanceof List) {
            return "a list";
        }
        return "a " + value.getClass().getSimpleName();
    }
}
