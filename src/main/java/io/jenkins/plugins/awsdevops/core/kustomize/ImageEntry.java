// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import io.jenkins.plugins.awsdevops.core.data.YamlMapping;
import io.jenkins.plugins.awsdevops.core.data.YamlSequence;
import java.util.Optional;

/**
 * An entry of {@code images}.
 *
 * @param index its place in the list, from 0
 * @param item where it stands
 * @param mapping its fields; where the item is an alias, those of the entry that it stands for
 * @param state what it says, merge keys included
 */
record ImageEntry(int index, YamlSequence.Item item, YamlMapping mapping, String name, ImageState state) {

    /** {@return its own field of this name} kustomize does not mind the case ({@code newtag}). */
    Optional<YamlMapping.Field> field(String key) {
        return mapping.fields().stream()
                .filter(field -> field.name().equalsIgnoreCase(key))
                .findFirst();
    }
}
