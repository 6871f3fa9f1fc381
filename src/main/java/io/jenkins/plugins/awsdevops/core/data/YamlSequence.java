// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.data;

import java.util.List;

/** @param flow whether it is written in brackets */
public record YamlSequence(YamlPlace place, boolean flow, List<Item> items) implements YamlNode {
    public YamlSequence {
        items = List.copyOf(items);
    }

    /** @param from where the item begins: its dash, or in flow style the value */
    public record Item(int from, YamlNode value) {
        /** {@return the offset after the value} */
        public int to() {
            return value.place().whole().to();
        }
    }
}
