// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import io.jenkins.plugins.awsdevops.core.data.SourceText;
import io.jenkins.plugins.awsdevops.core.data.Yaml;
import io.jenkins.plugins.awsdevops.core.data.YamlDocument;
import io.jenkins.plugins.awsdevops.core.data.YamlMapping;
import io.jenkins.plugins.awsdevops.core.data.YamlNode;
import io.jenkins.plugins.awsdevops.core.data.YamlScalar;
import io.jenkins.plugins.awsdevops.core.data.YamlSequence;
import io.jenkins.plugins.awsdevops.core.yaml.PlainScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The field {@code images} of a kustomization.
 *
 * @param root the kustomization's fields
 * @param field the field itself, if there is one
 * @param entries its entries in the order of the file
 */
record ImageList(YamlDocument document, YamlMapping root, Optional<YamlMapping.Field> field, List<ImageEntry> entries) {

    /**
     * {@return the images of a kustomization}
     *
     * @throws io.jenkins.plugins.awsdevops.core.problem.BadInputException if it is no kustomization, or its images are not
     *     what kustomize takes; the message names the place
     */
    static ImageList parse(SourceText text) {
        YamlDocument document = Yaml.parse(text);
        if (!(document.root() instanceof YamlMapping root)) {
            String found = document.root() instanceof YamlScalar scalar && PlainScalar.isNull(scalar.value())
                    ? "it is empty"
                    : "it is " + EntryFields.describe(document.root());
            throw text.problem(document.root().span().from(), "a kustomization must be a map of fields, but " + found);
        }
        EntryFields fields = new EntryFields(text);
        fields.refuseSecondSpelling(root);
        refuseOldSpelling(text, root);
        Optional<YamlMapping.Field> images = root.fields().stream()
                .filter(field -> field.name().equalsIgnoreCase("images"))
                .findFirst();
        List<ImageEntry> entries = new ArrayList<>();
        if (images.isPresent()) {
            for (YamlSequence.Item item : items(text, images.get())) {
                entries.add(fields.entry(entries.size(), item));
            }
        }
        return new ImageList(document, root, images, List.copyOf(entries));
    }

    String text() {
        return document.text().text();
    }

    /** {@return the list itself; empty if the field is missing or has no value} */
    Optional<YamlSequence> sequence() {
        return field.map(found -> found.value().resolved())
                .filter(YamlSequence.class::isInstance)
                .map(YamlSequence.class::cast);
    }

    /** {@return the entries for this image; more than one is odd but allowed} */
    List<ImageEntry> named(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).toList();
    }

    /**
     * {@return the entry that decides what becomes of this image} kustomize applies one after the other, so that is the
     * last; but behind an entry that renames the image no further one finds it.
     */
    Optional<ImageEntry> effective(String name) {
        Optional<ImageEntry> effective = Optional.empty();
        for (ImageEntry entry : named(name)) {
            effective = Optional.of(entry);
            if (entry.state().newName().filter(renamed -> !renamed.equals(name)).isPresent()) {
                break;
            }
        }
        return effective;
    }

    Optional<ImageState> state(String name) {
        return effective(name).map(ImageEntry::state);
    }

    private static List<YamlSequence.Item> items(SourceText text, YamlMapping.Field images) {
        YamlNode value = images.value().resolved();
        if (value instanceof YamlSequence sequence) {
            return sequence.items();
        } else if (value instanceof YamlScalar scalar
                && scalar.style() == YamlScalar.Style.PLAIN
                && PlainScalar.isNull(scalar.value())) {
            return List.of();
        }
        throw text.problem(value.span().from(), "images must be a list, but is " + EntryFields.describe(value));
    }

    private static void refuseOldSpelling(SourceText text, YamlMapping root) {
        root.field("imageTags").ifPresent(old -> {
            throw text.problem(
                    old.from(),
                    "imageTags is the old spelling of images; 'kustomize edit fix' brings the file up to date");
        });
    }
}
