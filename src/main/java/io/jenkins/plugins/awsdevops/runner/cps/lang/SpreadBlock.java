// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import com.cloudbees.groovy.cps.Block;
import com.cloudbees.groovy.cps.Continuation;
import com.cloudbees.groovy.cps.Env;
import com.cloudbees.groovy.cps.Next;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.runtime.typehandling.DefaultTypeTransformation;

/** {@code *list} among arguments or in a list literal: marks the elements for {@link #flatten}. */
record SpreadBlock(Block list) implements Block {
    @Override
    public Next eval(Env env, Continuation then) {
        return new Next(list, env, value -> {
            List<?> elements;
            try {
                elements = elements(value);
            } catch (IllegalArgumentException e) {
                return env.getExceptionHandler(e.getClass()).receive(e);
            }
            return then.receive(new Spread(new ArrayList<>(elements)));
        });
    }

    private static List<?> elements(Object value) {
        if (value == null) {
            return Collections.singletonList(null);
        }
        if (value instanceof List<?> list) {
            return list;
        }
        if (value.getClass().isArray()) {
            return DefaultTypeTransformation.primitiveArrayToList(value);
        }
        throw new IllegalArgumentException(
                "cannot spread the type " + value.getClass().getName() + " with value " + value
                        + (value instanceof Map ? ", did you mean to use the spread-map operator instead?" : ""));
    }

    /** The values with the elements of marked ones in their place. */
    static Object[] flatten(Object... values) {
        List<Object> flat = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof Spread spread) {
                flat.addAll(spread.elements);
            } else {
                flat.add(value);
            }
        }
        return flat.toArray();
    }

    static boolean isAmong(Block... blocks) {
        return List.of(blocks).stream().anyMatch(SpreadBlock.class::isInstance);
    }

    private record Spread(ArrayList<Object> elements) implements Serializable {}
}
