// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import io.jenkins.plugins.awsdevops.core.data.SourceText;
import io.jenkins.plugins.awsdevops.core.data.YamlMapping;
import io.jenkins.plugins.awsdevops.core.data.YamlNode;
import io.jenkins.plugins.awsdevops.core.data.YamlScalar;
import io.jenkins.plugins.awsdevops.core.data.YamlSequence;
import io.jenkins.plugins.awsdevops.core.text.Visible;
import io.jenkins.plugins.awsdevops.core.yaml.PlainScalar;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the fields of an entry of {@code images}, those that come through a merge key included. */
final class EntryFields {
    private static final String MERGE = "<<";
    /** Characters of a value in a message. */
    private static final int MAX_SHOWN = 100;

    private final SourceText text;

    EntryFields(SourceText text) {
        this.text = text;
    }

    ImageEntry entry(int index, YamlSequence.Item item) {
        String path = "images[" + index + "]";
        if (!(item.value().resolved() instanceof YamlMapping mapping)) {
            throw text.problem(
                    item.from(),
                    path + " must be a map with a name, but is "
                            + describe(item.value().resolved()));
        }
        refuseSecondSpelling(mapping);
        refuseLateMerge(path, mapping);
        String name = value(path, mapping, "name")
                .orElseThrow(() -> text.problem(mapping.span().from(), path + " has no name"));
        ImageState state = new ImageState(
                value(path, mapping, ImageField.NEW_NAME.key()),
                value(path, mapping, ImageField.NEW_TAG.key()),
                value(path, mapping, ImageField.DIGEST.key()));
        return new ImageEntry(index, item, mapping, name, state);
    }

    /** The JSON reader in kustomize does not mind the case of a name, so newTag and newtag are one field given twice. */
    void refuseSecondSpelling(YamlMapping mapping) {
        Map<String, YamlMapping.Field> spellings = new HashMap<>();
        for (YamlMapping.Field field : mapping.fields()) {
            YamlMapping.Field first = spellings.putIfAbsent(field.name().toLowerCase(Locale.ROOT), field);
            if (first != null) {
                throw text.problem(
                        field.from(),
                        "'" + field.name() + "' is '" + first.name() + "' a second time; kustomize does not"
                                + " mind the case");
            }
        }
    }

    static String describe(YamlNode node) {
        if (node instanceof YamlMapping) {
            return "a map";
        } else if (node instanceof YamlSequence) {
            return "a list";
        }
        YamlScalar scalar = (YamlScalar) node;
        return scalar.value().isEmpty() ? "nothing" : "'" + Visible.of(scalar.value(), MAX_SHOWN) + "'";
    }

    private Optional<String> value(String path, YamlMapping mapping, String key) {
        for (YamlMapping.Field field : mapping.fields()) {
            if (field.name().equalsIgnoreCase(key)) {
                return text(path + "." + key, field.value().resolved());
            }
        }
        return mapping.field(MERGE).flatMap(merge -> merged(path, merge.value().resolved(), key));
    }

    private Optional<String> merged(String path, YamlNode source, String key) {
        if (source instanceof YamlMapping mapping) {
            return value(path, mapping, key);
        } else if (source instanceof YamlSequence several) {
            return several.items().stream()
                    .flatMap(item -> merged(path, item.value().resolved(), key).stream())
                    .findFirst();
        }
        throw text.problem(source.span().from(), path + ": the merge key << needs a map, but has " + describe(source));
    }

    /** An empty field is none, as in kustomize. */
    private Optional<String> text(String path, YamlNode node) {
        if (!(node instanceof YamlScalar scalar)) {
            throw text.problem(node.span().from(), path + " must be text, but is " + describe(node));
        }
        boolean isNull = scalar.style() == YamlScalar.Style.PLAIN && PlainScalar.isNull(scalar.value());
        return isNull || scalar.value().isEmpty() ? Optional.empty() : Optional.of(scalar.value());
    }

    /** kustomize 5 lets a merge key overrule the fields before it, against the rule of YAML 1.1. */
    private void refuseLateMerge(String path, YamlMapping mapping) {
        mapping.field(MERGE)
                .filter(merge -> mapping.fields().indexOf(merge) > 0)
                .ifPresent(merge -> {
                    throw text.problem(
                            merge.from(),
                            path
                                    + ": the merge key << must be the first field; kustomize lets it overrule the fields before it");
                });
    }
}
