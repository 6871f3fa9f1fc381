// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.yaml;

import io.jenkins.plugins.awsdevops.core.data.YamlMapping;
import io.jenkins.plugins.awsdevops.core.data.YamlNode;
import io.jenkins.plugins.awsdevops.core.data.YamlScalar;
import io.jenkins.plugins.awsdevops.core.data.YamlScalar.Style;
import io.jenkins.plugins.awsdevops.core.data.YamlSequence;
import java.util.Optional;
import java.util.stream.Stream;

/** The quotes that a file uses. */
public final class QuoteStyle {
    private QuoteStyle() {}

    /** {@return the style of the first quoted value in the first of these nodes that has one; double quotes if none has} */
    public static Style near(YamlNode... nodes) {
        return Stream.of(nodes)
                .flatMap(node -> first(node).stream())
                .findFirst()
                .orElse(Style.DOUBLE_QUOTED);
    }

    private static Optional<Style> first(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return scalar.style().isQuoted() ? Optional.of(scalar.style()) : Optional.empty();
        } else if (node instanceof YamlMapping mapping) {
            return mapping.fields().stream()
                    .flatMap(field -> first(field.value()).stream())
                    .findFirst();
        } else if (node instanceof YamlSequence sequence) {
            return sequence.items().stream()
                    .flatMap(item -> first(item.value()).stream())
                    .findFirst();
        }
        return Optional.empty();
    }
}
