// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.data;

import java.util.List;

/**
 * A YAML document as it stands in its text.
 *
 * @param aliases all its aliases, in the order of the text
 */
public record YamlDocument(SourceText text, YamlNode root, List<YamlAlias> aliases) {
    public YamlDocument {
        aliases = List.copyOf(aliases);
    }

    /** {@return the aliases that stand for this node} */
    public List<YamlAlias> aliasesOf(YamlNode node) {
        return node.place().anchor().isEmpty()
                ? List.of()
                : aliases.stream().filter(alias -> alias.target().is(node)).toList();
    }
}
