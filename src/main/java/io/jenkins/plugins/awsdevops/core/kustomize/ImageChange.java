// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import java.util.Optional;

/**
 * What one image shall be, as a value of the argument {@code images} says it:
 *
 * <ul>
 *   <li>{@code v2}: this tag; newName is kept, a digest is removed.
 *   <li>With {@code /}, {@code :} or {@code @} as {@code kustomize edit set image name=...} reads it: {@code newName:tag},
 *       {@code newName@digest}, {@code newName:tag@digest}, {@code newName}, {@code :tag}, {@code @digest}. What is not
 *       mentioned is removed; {@code *} in place of a part keeps it. {@code *} alone keeps newName only.
 *   <li>{@code newName:@}: neither tag nor digest, said on purpose; a colon or an at sign with nothing behind it is
 *       refused, because it is what an empty variable leaves.
 *   <li>{@code -}: no entry at all.
 * </ul>
 */
sealed interface ImageChange {
    /** The entry is taken out. */
    record Removal() implements ImageChange {
        @Override
        public Optional<ImageState> applyTo(Optional<ImageState> before) {
            return Optional.empty();
        }
    }

    /** The fields are set, kept or taken out. */
    record Setting(Part newName, Part newTag, Part digest) implements ImageChange {
        @Override
        public Optional<ImageState> applyTo(Optional<ImageState> before) {
            ImageState old = before.orElse(ImageState.NOTHING);
            return Optional.of(new ImageState(
                    newName.applyTo(old.newName()), newTag.applyTo(old.newTag()), digest.applyTo(old.digest())));
        }
    }

    /** {@return what the entry says afterwards; empty if there shall be none} */
    Optional<ImageState> applyTo(Optional<ImageState> before);

    /**
     * Reads a value of {@code images}.
     *
     * @param path the argument's path, for the message, for instance {@code images.api}
     * @throws BadArgumentException if it is none of the forms
     */
    static ImageChange parse(String path, String text) {
        if (text.equals("-")) {
            return new Removal();
        } else if (text.isBlank()) {
            throw new BadArgumentException(path + ": must not be empty; '-' takes an entry out");
        } else if (text.equals("*")) {
            return new Setting(Part.KEPT, Part.NONE, Part.NONE);
        } else if (text.indexOf('/') < 0 && text.indexOf(':') < 0 && text.indexOf('@') < 0) {
            return new Setting(Part.KEPT, Part.of(ImageSyntax.tag(path, text, text)), Part.NONE);
        }
        ImageSplit split = ImageSplit.of(text);
        boolean onPurpose = text.endsWith(":@");
        if (!onPurpose && (text.endsWith(":") || text.endsWith("@") || text.contains(":@"))) {
            throw new BadArgumentException(path + ": '" + text + "' has nothing behind its '"
                    + (text.contains(":@") ? ":" : text.substring(text.length() - 1))
                    + "'; is a variable empty? ':@' at the end says that there shall be neither tag nor digest");
        }
        return new Setting(
                Part.parse(split.name(), name -> ImageSyntax.name(path, text, name)),
                Part.parse(split.tag(), tag -> ImageSyntax.tag(path, text, tag)),
                Part.parse(split.digest(), digest -> ImageSyntax.digest(path, text, digest)));
    }

    /** {@return the value of {@code images} that turns {@code after} back into {@code before}} */
    static String undo(Optional<ImageState> before, Optional<ImageState> after) {
        if (before.isEmpty()) {
            return "-";
        }
        ImageState old = before.get();
        Optional<String> name = after.map(ImageState::newName).orElse(Optional.empty());
        boolean sameName =
                after.isPresent() ? name.equals(old.newName()) : old.newName().isEmpty();
        if (sameName && old.newTag().isPresent() && old.digest().isEmpty()) {
            return old.newTag().get();
        }
        String text = after.isPresent() && sameName ? "*" : old.newName().orElse("");
        if (old.newTag().isEmpty() && old.digest().isEmpty()) {
            return text.equals("*") || text.indexOf('/') >= 0 ? text : text + ":@";
        }
        return text
                + old.newTag().map(tag -> ":" + tag).orElse("")
                + old.digest().map(digest -> "@" + digest).orElse("");
    }
}
