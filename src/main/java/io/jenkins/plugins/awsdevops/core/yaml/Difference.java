// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.yaml;

import io.jenkins.plugins.awsdevops.core.data.YamlMapping;
import io.jenkins.plugins.awsdevops.core.data.YamlNode;
import io.jenkins.plugins.awsdevops.core.data.YamlScalar;
import io.jenkins.plugins.awsdevops.core.data.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place where two documents do not mean the same. Comments, styles and anchors do not count; a number and a text of
 * the same characters differ.
 *
 * @param path where, for instance {@code $.spec.containers[0].image}
 * @param before the value before if it was a scalar
 * @param after the value after if it is one
 */
public record Difference(String path, Optional<String> before, Optional<String> after) {

    /** {@return all differences, in the order of the text} Where the shapes differ, the place alone is named. */
    public static List<Difference> between(YamlNode before, YamlNode after) {
        List<Difference> found = new ArrayList<>();
        compare("$", before.resolved(), after.resolved(), found);
        return found;
    }

    private static void compare(String path, YamlNode before, YamlNode after, List<Difference> found) {
        if (before instanceof YamlMapping a && after instanceof YamlMapping b && keys(a).equals(keys(b))) {
            for (int i = 0; i < a.fields().size(); i++) {
                YamlMapping.Field field = a.fields().get(i);
                compare(path + "." + field.name(), field.value().resolved(), value(b, i), found);
            }
        } else if (before instanceof YamlSequence a
                && after instanceof YamlSequence b
                && a.items().size() == b.items().size()) {
            for (int i = 0; i < a.items().size(); i++) {
                YamlNode item = a.items().get(i).value();
                compare(
                        path + "[" + i + "]",
                        item.resolved(),
                        b.items().get(i).value().resolved(),
                        found);
            }
        } else if (!(before instanceof YamlScalar a && after instanceof YamlScalar b && same(a, b))) {
            found.add(new Difference(path, scalar(before), scalar(after)));
        }
    }

    private static YamlNode value(YamlMapping mapping, int index) {
        return mapping.fields().get(index).value().resolved();
    }

    private static List<String> keys(YamlMapping mapping) {
        return mapping.fields().stream().map(YamlMapping.Field::name).toList();
    }

    private static boolean same(YamlScalar a, YamlScalar b) {
        return a.value().equals(b.value()) && a.place().tag().equals(b.place().tag()) && isText(a) == isText(b);
    }

    private static boolean isText(YamlScalar scalar) {
        return scalar.style() != YamlScalar.Style.PLAIN || PlainScalar.isText(scalar.value());
    }

    private static Optional<String> scalar(YamlNode node) {
        return node instanceof YamlScalar scalar ? Optional.of(scalar.value()) : Optional.empty();
    }
}
