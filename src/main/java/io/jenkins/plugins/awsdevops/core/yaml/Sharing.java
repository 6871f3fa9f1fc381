// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.yaml;

import io.jenkins.plugins.awsdevops.core.data.Span;
import io.jenkins.plugins.awsdevops.core.data.YamlAlias;
import io.jenkins.plugins.awsdevops.core.data.YamlDocument;
import io.jenkins.plugins.awsdevops.core.data.YamlMapping;
import io.jenkins.plugins.awsdevops.core.data.YamlNode;
import io.jenkins.plugins.awsdevops.core.data.YamlSequence;
import java.util.List;
import java.util.stream.Stream;

/** Whom an edit would reach through anchors and aliases besides the place that is edited. */
public final class Sharing {
    private Sharing() {}

    /** {@return the aliases outside of this node that stand for it or for a node in it} */
    public static List<YamlAlias> usersOf(YamlDocument document, YamlNode node) {
        Span whole = node.place().whole();
        return document.aliases().stream()
                .filter(alias -> contains(node, alias.target()))
                .filter(alias ->
                        alias.span().from() < whole.from() || alias.span().to() > whole.to())
                .toList();
    }

    private static boolean contains(YamlNode node, YamlNode sought) {
        return node.is(sought) || children(node).anyMatch(child -> contains(child, sought));
    }

    private static Stream<YamlNode> children(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return mapping.fields().stream().flatMap(field -> Stream.of(field.key(), field.value()));
        } else if (node instanceof YamlSequence sequence) {
            return sequence.items().stream().map(YamlSequence.Item::value);
        }
        return Stream.empty();
    }
}
