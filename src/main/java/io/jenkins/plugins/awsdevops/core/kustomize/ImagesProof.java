// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import io.jenkins.plugins.awsdevops.core.data.YamlMapping;
import io.jenkins.plugins.awsdevops.core.yaml.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks an edit by its result before anything is written: each image says what it shall, and nothing else in the file
 * means anything else. An edit that fails is a bug; better a stack trace than a wrong release.
 */
final class ImagesProof {
    private ImagesProof() {}

    static void check(ImageList before, ImageList after, Map<String, ImageChange> changes) {
        changes.forEach((name, change) -> {
            if (!change.applyTo(before.state(name)).equals(after.state(name))) {
                throw new IllegalStateException("'" + name + "' should say " + change.applyTo(before.state(name))
                        + " but would say " + after.state(name));
            }
        });
        if (!others(before, changes).equals(others(after, changes))) {
            throw new IllegalStateException("An image that was not named would change: " + others(before, changes)
                    + " would become " + others(after, changes));
        }
        List<YamlMapping.Field> fields = otherFields(before);
        List<YamlMapping.Field> fieldsAfter = otherFields(after);
        boolean same = fields.size() == fieldsAfter.size();
        for (int i = 0; same && i < fields.size(); i++) {
            same = fields.get(i).name().equals(fieldsAfter.get(i).name())
                    && Difference.between(
                                    fields.get(i).value(), fieldsAfter.get(i).value())
                            .isEmpty();
        }
        if (!same) {
            throw new IllegalStateException("Another field than images would change");
        }
    }

    private static List<String> others(ImageList images, Map<String, ImageChange> changes) {
        List<String> others = new ArrayList<>();
        for (ImageEntry entry : images.entries()) {
            if (!changes.containsKey(entry.name())) {
                others.add(entry.name() + " " + entry.state());
            }
        }
        return others;
    }

    private static List<YamlMapping.Field> otherFields(ImageList images) {
        return images.root().fields().stream()
                .filter(field -> !field.name().equalsIgnoreCase("images"))
                .toList();
    }
}
