// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import io.jenkins.plugins.awsdevops.core.data.SourceText;
import io.jenkins.plugins.awsdevops.core.data.YamlAlias;
import io.jenkins.plugins.awsdevops.core.data.YamlNode;
import io.jenkins.plugins.awsdevops.core.data.YamlSequence;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import io.jenkins.plugins.awsdevops.core.yaml.Sharing;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Refuses edits that would reach further than the image that was named. An alias in the place of a value is no trouble:
 * it is replaced by the value. A value with an anchor that others use is changed only if all of them shall have the new
 * value as well.
 */
final class SharedValues {
    private final ImageList images;
    private final Map<String, ImageChange> changes;
    private final SourceText text;

    SharedValues(ImageList images, Map<String, ImageChange> changes) {
        this.images = images;
        this.changes = changes;
        this.text = images.document().text();
    }

    /** Nothing can be put into a list that stands elsewhere, or that something else stands for. */
    void refuseIfListIsShared(String name) {
        images.field().ifPresent(field -> {
            refuseAlias("images", name, field.value());
            refuseAnchor(name, field.value());
        });
    }

    void refuseIfContainerIsShared(ImageEntry entry) {
        refuseIfListIsShared(entry.name());
        refuseAlias("images[" + entry.index() + "]", entry.name(), entry.item().value());
        refuseAnchor(entry.name(), entry.mapping());
    }

    /** The node goes away: nothing outside may stand for it or for a part of it. */
    void refuseIfShared(String name, YamlNode node) {
        List<YamlAlias> users = Sharing.usersOf(images.document(), node);
        if (!users.isEmpty()) {
            throw shared(name, users.get(0));
        }
    }

    void refuseIfChangeDiffers(ImageEntry entry, ImageField field, YamlNode value, String wanted) {
        for (YamlAlias user : Sharing.usersOf(images.document(), value)) {
            boolean same = images.entries().stream()
                    .filter(other -> other.field(field.key())
                            .filter(own -> own.value().is(user))
                            .isPresent())
                    .anyMatch(other -> Optional.of(wanted).equals(target(other, field)));
            if (!same) {
                throw shared(entry.name(), user);
            }
        }
    }

    /** {@return the refusal to take out a field that the entry does not have itself} */
    BadInputException inherited(ImageEntry entry, ImageField field) {
        return text.problem(
                entry.mapping().span().from(),
                field.key() + " of '" + entry.name() + "' comes through the merge key <<, which others may use as well;"
                        + " it cannot be taken out here. Write the entry out in full first");
    }

    private Optional<String> target(ImageEntry entry, ImageField field) {
        return images.effective(entry.name())
                .filter(effective -> effective.index() == entry.index())
                .flatMap(effective -> Optional.ofNullable(changes.get(effective.name())))
                .flatMap(change -> change.applyTo(Optional.of(entry.state())))
                .flatMap(state -> state.get(field));
    }

    private void refuseAlias(String path, String name, YamlNode node) {
        if (node instanceof YamlAlias alias) {
            throw text.problem(
                    alias.span().from(),
                    path + " is only the alias *" + alias.name() + " of what stands at "
                            + text.place(alias.target().span().from()) + "; to change '" + name
                            + "' there would change that too. Write it out in full first");
        }
    }

    private void refuseAnchor(String name, YamlNode container) {
        List<YamlAlias> users = images.document().aliasesOf(container);
        if (!users.isEmpty()
                && !(container instanceof YamlSequence list && list.items().isEmpty())) {
            throw shared(name, users.get(0));
        }
    }

    private BadInputException shared(String name, YamlAlias user) {
        YamlNode target = user.target();
        return text.problem(
                target.place().whole().from(),
                "the anchor &" + user.name() + " is used at "
                        + text.place(user.span().from()) + " as well; to change '" + name
                        + "' would change that too. Write the value out there first");
    }
}
