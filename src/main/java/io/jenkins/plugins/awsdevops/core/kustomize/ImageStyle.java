// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import io.jenkins.plugins.awsdevops.core.data.YamlMapping;
import io.jenkins.plugins.awsdevops.core.data.YamlNode;
import io.jenkins.plugins.awsdevops.core.data.YamlScalar;
import io.jenkins.plugins.awsdevops.core.data.YamlScalar.Style;
import io.jenkins.plugins.awsdevops.core.data.YamlSequence;
import io.jenkins.plugins.awsdevops.core.yaml.NewField;
import io.jenkins.plugins.awsdevops.core.yaml.QuoteStyle;
import io.jenkins.plugins.awsdevops.core.yaml.YamlEditor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How the entries of a kustomization are written, so that a new one looks like its siblings. */
final class ImageStyle {
    private static final String NAME = "name";
    private static final List<String> DOCUMENTED = List.of(NAME, "newname", "newtag", "digest");
    private static final List<String> SORTED = List.of("digest", NAME, "newname", "newtag");

    private final ImageList images;

    ImageStyle(ImageList images) {
        this.images = images;
    }

    /** {@return the quotes nearest to this mapping} */
    Style quotes(YamlMapping near) {
        YamlNode list = images.field().map(YamlMapping.Field::value).orElse(near);
        return QuoteStyle.near(near, list, images.root());
    }

    /** {@return how keys are written} */
    Style keys() {
        return images.entries().isEmpty()
                ? YamlEditor.keyStyle(images.root())
                : YamlEditor.keyStyle(
                        images.entries().get(images.entries().size() - 1).mapping());
    }

    /** {@return how the first item of a new list begins: as in the other lists of the file} */
    String dash() {
        return images.root().fields().stream()
                .filter(field -> field.value() instanceof YamlSequence list && !list.flow())
                .findFirst()
                .map(field -> " ".repeat(Math.max(0, column((YamlSequence) field.value()) - column(field))) + "- ")
                .orElse("- ");
    }

    /** {@return a field as the other values of its entry, or the same field of the entries before it, are written} */
    NewField field(ImageEntry entry, String key, String value) {
        Style style = Stream.of(ImageField.values())
                .flatMap(other -> like(Stream.of(entry), other.key()).stream())
                .findFirst()
                .or(() -> like(nearest(entry.index()), key))
                .or(() -> like(Stream.of(entry), NAME))
                .orElse(Style.PLAIN);
        return new NewField(key, value, style);
    }

    /** {@return the fields of a new entry in the order of its siblings} */
    List<NewField> entry(String name, ImageState state) {
        Style none = keys().isQuoted() ? keys() : Style.PLAIN;
        List<NewField> fields = new ArrayList<>();
        for (String key : order()) {
            Optional<String> value = key.equals(NAME) ? Optional.of(name) : value(state, key);
            Style like = like(nearest(images.entries().size()), key)
                    .or(() -> like(nearest(images.entries().size()), NAME))
                    .orElse(none);
            value.ifPresent(text -> fields.add(new NewField(spelling(key), text, like)));
        }
        return fields;
    }

    /** {@return behind which of the fields a new one goes; -1 for the front} */
    int position(YamlMapping mapping, ImageField field) {
        int rank = order().indexOf(field.key().toLowerCase(Locale.ROOT));
        int after = mapping.fields().get(0).name().equals("<<") ? 0 : -1;
        for (int i = 0; i < mapping.fields().size(); i++) {
            int other = order().indexOf(mapping.fields().get(i).name().toLowerCase(Locale.ROOT));
            after = other >= 0 && other < rank ? i : after;
        }
        return after;
    }

    /** kustomize itself writes the fields sorted, people write the name first. */
    private List<String> order() {
        boolean sorted = images.entries().stream().anyMatch(entry -> {
            int digest = index(entry, "digest");
            return digest >= 0 && digest < index(entry, NAME);
        });
        return sorted ? SORTED : DOCUMENTED;
    }

    private static int index(ImageEntry entry, String key) {
        return entry.field(key).map(entry.mapping().fields()::indexOf).orElse(-1);
    }

    private static Optional<String> value(ImageState state, String key) {
        return Stream.of(ImageField.values())
                .filter(field -> field.key().equalsIgnoreCase(key))
                .findFirst()
                .flatMap(state::get);
    }

    private static String spelling(String key) {
        return Stream.of(ImageField.values())
                .map(ImageField::key)
                .filter(key::equalsIgnoreCase)
                .findFirst()
                .orElse(key);
    }

    /** {@return the entries, those before this index first and backwards} */
    private Stream<ImageEntry> nearest(int index) {
        List<ImageEntry> all = images.entries();
        List<ImageEntry> ordered = new ArrayList<>(all.subList(0, Math.min(index, all.size())));
        Collections.reverse(ordered);
        ordered.addAll(all.subList(Math.min(index, all.size()), all.size()));
        return ordered.stream();
    }

    private static Optional<Style> like(Stream<ImageEntry> entries, String key) {
        return entries.flatMap(entry -> entry.field(key).stream())
                .flatMap(field ->
                        field.value() instanceof YamlScalar scalar ? Stream.of(scalar.style()) : Stream.empty())
                .findFirst();
    }

    private int column(YamlSequence list) {
        return images.document().text().column(list.span().from());
    }

    private int column(YamlMapping.Field field) {
        return images.document().text().column(field.from());
    }
}
