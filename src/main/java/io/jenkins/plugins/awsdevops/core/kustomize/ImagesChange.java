// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import io.jenkins.plugins.awsdevops.core.data.SourceText;
import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import io.jenkins.plugins.awsdevops.core.text.Nearest;
import io.jenkins.plugins.awsdevops.core.text.Visible;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of a kustomization before and after its images were set; pure. */
final class ImagesChange {
    /** Characters of a state in the log; a digest and a long name fit. */
    private static final int MAX_SHOWN = 400;

    private final ImageList before;
    private final ImageList after;
    private final Map<String, ImageChange> changes;
    private final Set<String> edited;

    private ImagesChange(ImageList before, ImageList after, Map<String, ImageChange> changes, Set<String> edited) {
        this.before = before;
        this.after = after;
        this.changes = changes;
        this.edited = edited;
    }

    /**
     * {@return the change}
     *
     * @param create whether an image without an entry gets one
     * @throws BadInputException if the text is no kustomization, or an image cannot be set in it
     */
    static ImagesChange of(SourceText text, Map<String, ImageChange> changes, boolean create) {
        ImageList before = ImageList.parse(text);
        ImagesEditor editor = new ImagesEditor(changes);
        ImageList after = before;
        Set<String> edited = new HashSet<>();
        for (Map.Entry<String, ImageChange> each : inOrderOfTheFile(before, changes)) {
            String name = each.getKey();
            if (!create && before.named(name).isEmpty() && !(each.getValue() instanceof ImageChange.Removal)) {
                throw missing(before, name);
            }
            ImageList next = editor.edit(after, name, each.getValue());
            if (!next.text().equals(after.text())) {
                edited.add(name);
            }
            after = next;
        }
        ImagesProof.check(before, after, changes);
        return new ImagesChange(before, after, changes, edited);
    }

    boolean isChanged() {
        return !edited.isEmpty();
    }

    SourceText after() {
        return after.document().text();
    }

    /** {@return what each changed image was, as a value of {@code images}} */
    Map<String, String> previous() {
        Map<String, String> previous = new LinkedHashMap<>();
        for (String name : edited()) {
            previous.put(name, ImageChange.undo(before.state(name), after.state(name)));
        }
        return previous;
    }

    /** {@return for each image that differs, under which names a build may show it} */
    List<Set<String>> references() {
        return edited().stream()
                .map(name -> Stream.of(
                                Optional.of(name),
                                before.state(name).flatMap(ImageState::newName),
                                after.state(name).flatMap(ImageState::newName))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()))
                .toList();
    }

    /** Says what changes, and what is odd about it. */
    void log(Consumer<String> log) {
        String file = before.document().text().source();
        for (String name : changes.keySet()) {
            warnOfDuplicates(file, name, log);
        }
        for (String name : edited()) {
            log.accept(file + ": " + name + ": " + describe(before.state(name)) + " -> " + describe(after.state(name))
                    + (before.state(name).isEmpty() ? hint(name) : ""));
            warnIfUndoIsImpossible(file, name, log);
        }
        if (edited.isEmpty()) {
            log.accept(file + ": nothing to change");
        }
    }

    /** {@return the images whose entries differ, in the order of the caller} */
    List<String> edited() {
        return changes.keySet().stream().filter(edited::contains).toList();
    }

    private void warnOfDuplicates(String file, String name, Consumer<String> log) {
        List<ImageEntry> entries = before.named(name);
        if (entries.size() > 1) {
            SourceText text = before.document().text();
            List<String> lines = entries.stream()
                    .map(entry -> String.valueOf(text.line(entry.item().from())))
                    .toList();
            int effective = before.effective(name).orElseThrow().item().from();
            log.accept("WARNING: " + file + ": '" + name + "' has " + entries.size() + " entries (lines "
                    + String.join(", ", lines) + "); the one in line " + text.line(effective)
                    + " decides and is the one that is edited");
        }
    }

    private void warnIfUndoIsImpossible(String file, String name, Consumer<String> log) {
        String undo = ImageChange.undo(before.state(name), after.state(name));
        try {
            if (ImageChange.parse(name, undo).applyTo(after.state(name)).equals(before.state(name))) {
                return;
            }
        } catch (BadArgumentException e) {
            log.accept("WARNING: " + file + ": what " + name + " was cannot be handed back as it is in 'previous': "
                    + e.getMessage());
            return;
        }
        log.accept("WARNING: " + file + ": what " + name + " was cannot be handed back as it is in 'previous': '" + undo
                + "' means something else");
    }

    private String hint(String name) {
        return Nearest.to(name, names(before))
                .map(near -> " (a new entry; did you mean '" + near + "'?)")
                .orElse(" (a new entry)");
    }

    private static String describe(Optional<ImageState> state) {
        return Visible.of(state.map(ImageState::toString).orElse("no entry"), MAX_SHOWN);
    }

    /** Entries that are there go first and from the top, so that an anchor is met before its aliases. */
    private static List<Map.Entry<String, ImageChange>> inOrderOfTheFile(
            ImageList images, Map<String, ImageChange> changes) {
        List<String> names = names(images);
        return changes.entrySet().stream()
                .sorted(Comparator.comparingInt(change -> {
                    int index = names.indexOf(change.getKey());
                    return index < 0 ? names.size() : index;
                }))
                .toList();
    }

    private static List<String> names(ImageList images) {
        return images.entries().stream().map(ImageEntry::name).toList();
    }

    private static BadInputException missing(ImageList images, String name) {
        List<String> names = names(images);
        return new BadInputException(images.document().text().source() + ": no entry for the image '" + name + "'"
                + Nearest.hint(name, names)
                + (names.isEmpty() ? " There are none." : " There are: " + String.join(", ", names) + "."));
    }
}
