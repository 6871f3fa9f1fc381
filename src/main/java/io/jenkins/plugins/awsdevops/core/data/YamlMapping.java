// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.data;

import java.util.List;
import java.util.Optional;

/** @param flow whether it is written in braces */
public record YamlMapping(YamlPlace place, boolean flow, List<Field> fields) implements YamlNode {
    public YamlMapping {
        fields = List.copyOf(fields);
    }

    /** @param from where the field begins: its key, or the {@code ?} before it */
    public record Field(int from, YamlNode key, YamlNode value) {
        /** {@return the key as text; empty if it is a collection} */
        public String name() {
            return key.resolved() instanceof YamlScalar scalar ? scalar.value() : "";
        }

        /** {@return the offset after the value} */
        public int to() {
            return Math.max(key.place().whole().to(), value.place().whole().to());
        }
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
