// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.data;

/** A node of a YAML document with its place in the text. Aliases are nodes of their own: nothing is expanded. */
public sealed interface YamlNode permits YamlScalar, YamlMapping, YamlSequence, YamlAlias {
    YamlPlace place();

    /** {@return where the content stands, without anchor and tag} */
    default Span span() {
        return place().content();
    }

    /** {@return whether this is that very node} Two nodes at different places may be equal otherwise. */
    @SuppressWarnings("ReferenceEquality")
    default boolean is(YamlNode other) {
        return this == other;
    }

    /** {@return the node that this one stands for: an alias's target, otherwise the node itself} */
    default YamlNode resolved() {
        return this;
    }
}
