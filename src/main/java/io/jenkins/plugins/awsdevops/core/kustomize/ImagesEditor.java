// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import io.jenkins.plugins.awsdevops.core.data.SourceText;
import io.jenkins.plugins.awsdevops.core.data.YamlMapping;
import io.jenkins.plugins.awsdevops.core.data.YamlNode;
import io.jenkins.plugins.awsdevops.core.data.YamlScalar;
import io.jenkins.plugins.awsdevops.core.data.YamlSequence;
import io.jenkins.plugins.awsdevops.core.yaml.PlainScalar;
import io.jenkins.plugins.awsdevops.core.yaml.YamlEditor;
import java.util.Map;
import java.util.Optional;

/** Brings the entries of a kustomization to what they shall say, one field after the other. */
final class ImagesEditor {
    private final Map<String, ImageChange> changes;

    /** @param changes all that is asked for: a value that two images share may change if both shall have the new one */
    ImagesEditor(Map<String, ImageChange> changes) {
        this.changes = changes;
    }

    /** {@return the images in which this one says what it shall} */
    ImageList edit(ImageList images, String name, ImageChange change) {
        Optional<ImageState> target = change.applyTo(images.state(name));
        ImageList edited = images;
        if (target.isEmpty()) {
            while (edited.effective(name).isPresent()) {
                edited = ImageList.parse(remove(edited, edited.effective(name).get()));
            }
            return edited;
        } else if (images.effective(name).isEmpty()) {
            return ImageList.parse(create(images, name, target.get()));
        }
        // an entry that no longer renames its image lets the next one for it decide
        for (int i = images.named(name).size(); i > 0; i--) {
            edited = edit(edited, edited.effective(name).orElseThrow().index(), target.get());
        }
        return edited;
    }

    private ImageList edit(ImageList images, int index, ImageState target) {
        ImageList edited = images;
        for (ImageField field : ImageField.values()) {
            ImageEntry entry = edited.entries().get(index);
            Optional<String> wanted = target.get(field);
            if (!wanted.equals(entry.state().get(field)) || (wanted.isPresent() && isMistyped(entry, field))) {
                edited = ImageList.parse(set(edited, entry, field, wanted));
            }
        }
        return edited;
    }

    private SourceText set(ImageList images, ImageEntry entry, ImageField field, Optional<String> wanted) {
        SharedValues shared = new SharedValues(images, changes);
        ImageStyle style = new ImageStyle(images);
        Optional<YamlMapping.Field> own = entry.field(field.key());
        YamlEditor editor = new YamlEditor(images.document(), style.quotes(entry.mapping()));
        shared.refuseIfContainerIsShared(entry);
        if (own.isEmpty()) {
            if (wanted.isEmpty()) {
                throw shared.inherited(entry, field);
            }
            return editor.addField(
                    entry.mapping(),
                    style.position(entry.mapping(), field),
                    style.field(entry, field.key(), wanted.get()));
        }
        YamlNode value = own.get().value();
        if (wanted.isEmpty()) {
            shared.refuseIfShared(entry.name(), value);
            return editor.removeField(entry.mapping(), own.get());
        }
        shared.refuseIfChangeDiffers(entry, field, value, wanted.get());
        return editor.setValue(entry.mapping(), own.get(), wanted.get());
    }

    private static SourceText remove(ImageList images, ImageEntry entry) {
        SharedValues shared = new SharedValues(images, Map.of());
        shared.refuseIfContainerIsShared(entry);
        shared.refuseIfShared(entry.name(), entry.item().value());
        ImageStyle style = new ImageStyle(images);
        YamlEditor editor = new YamlEditor(images.document(), style.quotes(images.root()));
        YamlSequence sequence = images.sequence().orElseThrow();
        boolean alone = sequence.items().size() == 1;
        return alone
                        && (!sequence.flow() || images.root().flow())
                        && images.root().fields().size() > 1
                ? editor.removeField(images.root(), images.field().orElseThrow())
                : editor.removeItem(sequence, entry.item());
    }

    private static SourceText create(ImageList images, String name, ImageState state) {
        new SharedValues(images, Map.of()).refuseIfListIsShared(name);
        ImageStyle style = new ImageStyle(images);
        YamlEditor editor = new YamlEditor(images.document(), style.quotes(images.root()));
        Optional<YamlSequence> sequence = images.sequence();
        if (sequence.isPresent()) {
            return editor.addItem(sequence.get(), style.entry(name, state), style.keys());
        }
        return images.field().isPresent()
                ? editor.fillList(images.root(), images.field().get(), style.entry(name, state), style.dash())
                : editor.addList(images.root(), "images", style.entry(name, state), style.dash());
    }

    /** {@return whether readers take the value for a number or the like: kustomize refuses such a file} */
    private static boolean isMistyped(ImageEntry entry, ImageField field) {
        return entry.field(field.key())
                .map(own -> own.value().resolved())
                .filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast)
                .filter(scalar -> scalar.style() == YamlScalar.Style.PLAIN
                        && scalar.place().tag().isEmpty()
                        && !PlainScalar.isText(scalar.value()))
                .isPresent();
    }
}
