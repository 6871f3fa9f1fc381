// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.data;

import java.util.HashMap;
import java.util.Map;

/** The names that a reader of a JSON object looks at; all others are skipped. */
public final class Fields {
    private final Map<String, Integer> numbers = new HashMap<>();

    private Fields() {}

    /** {@return the set of these names, 64 at most} */
    public static Fields of(String... names) {
        if (names.length > Long.SIZE) {
            throw new IllegalArgumentException("At most " + Long.SIZE + " names, but there are " + names.length);
        }
        Fields fields = new Fields();
        for (String name : names) {
            fields.numbers.put(name, fields.numbers.size());
        }
        return fields;
    }

    /** {@return the bit of this name, 0 where it is not among them} */
    long bit(String name) {
        Integer number = numbers.get(name);
        return number == null ? 0 : 1L << number;
    }
}
