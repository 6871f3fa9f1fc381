// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.yaml;

import io.jenkins.plugins.awsdevops.core.data.SourceText;
import java.util.Comparator;
import java.util.List;

/** One replaced part of a text. */
record TextEdit(int from, int to, String replacement) {
    static TextEdit insert(int at, String text) {
        return new TextEdit(at, at, text);
    }

    static TextEdit delete(int from, int to) {
        return new TextEdit(from, to, "");
    }

    /** {@return the text after these edits} They do not overlap. */
    static SourceText apply(SourceText text, List<TextEdit> edits) {
        StringBuilder result = new StringBuilder(text.text());
        edits.stream()
                .sorted(Comparator.comparingInt(TextEdit::from).reversed())
                .forEach(edit -> result.replace(edit.from(), edit.to(), edit.replacement()));
        return SourceText.of(text.source(), result.toString());
    }
}
