// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.yaml;

import io.jenkins.plugins.awsdevops.core.data.SourceText;
import io.jenkins.plugins.awsdevops.core.data.Span;
import io.jenkins.plugins.awsdevops.core.data.YamlMapping;
import io.jenkins.plugins.awsdevops.core.data.YamlScalar.Style;
import io.jenkins.plugins.awsdevops.core.data.YamlSequence;
import java.util.List;

/**
 * How a collection in brackets or braces is written.
 *
 * @param keys the style of its keys
 * @param colon what stands between key and value, for instance {@code ": "}
 * @param padding what stands inside the braces of a mapping
 */
record FlowLayout(SourceText text, Style keys, String colon, String padding) {
    private static final String COLON = ": ";

    /** {@return the layout of a mapping} */
    static FlowLayout of(SourceText text, YamlMapping mapping) {
        Style keys = YamlEditor.keyStyle(mapping);
        if (mapping.fields().isEmpty()) {
            return new FlowLayout(text, keys, COLON, "");
        }
        YamlMapping.Field first = mapping.fields().get(0);
        int keyEnd = first.key().place().whole().to();
        int value = first.value().place().whole().from();
        String colon = text.text().substring(keyEnd, Math.max(keyEnd, value));
        String padding = text.text().substring(Math.min(mapping.span().from() + 1, first.from()), first.from());
        return new FlowLayout(
                text,
                keys,
                colon.strip().equals(":") && isInline(colon) ? colon : COLON,
                isInline(padding) ? padding : "");
    }

    /** {@return the layout of the mappings in a sequence} {@code keys} counts where it has none. */
    static FlowLayout of(SourceText text, YamlSequence sequence, Style keys) {
        for (int i = sequence.items().size() - 1; i >= 0; i--) {
            if (sequence.items().get(i).value() instanceof YamlMapping mapping && mapping.flow()) {
                return of(text, mapping);
            }
        }
        return new FlowLayout(text, keys, COLON, "");
    }

    String key(String key) {
        return ScalarText.key(key, keys) + colon;
    }

    String field(NewField field, Style quotes) {
        return key(field.key()) + ScalarText.of(field.value(), field.like(), quotes, true);
    }

    String mapping(List<NewField> fields, Style quotes) {
        String separator = colon.equals(":") ? "," : ", ";
        return "{" + padding
                + String.join(
                        separator, fields.stream().map(f -> field(f, quotes)).toList())
                + padding + "}";
    }

    /** {@return an edit that puts a child behind the one with this index; -1 means the front} */
    TextEdit insert(Span collection, List<Span> children, int after, String child) {
        if (children.isEmpty()) {
            return TextEdit.insert(collection.from() + 1, child);
        }
        return after < 0
                ? TextEdit.insert(children.get(0).from(), child + separator(children))
                : TextEdit.insert(children.get(after).to(), separator(children) + child);
    }

    /** {@return an edit that takes out a child with the comma beside it} */
    static TextEdit remove(List<Span> children, int index) {
        Span child = children.get(index);
        if (index + 1 < children.size()) {
            return TextEdit.delete(child.from(), children.get(index + 1).from());
        }
        return TextEdit.delete(
                index == 0 ? child.from() : children.get(index - 1).to(), child.to());
    }

    private String separator(List<Span> children) {
        if (children.size() > 1) {
            Span last = children.get(children.size() - 1);
            String between =
                    text.text().substring(children.get(children.size() - 2).to(), last.from());
            if (between.strip().equals(",")) {
                return between;
            }
        }
        int first = children.get(0).from();
        int line = text.lineStart(first);
        if (line > text.start() && text.text().substring(line, first).isBlank()) {
            return "," + new BlockLayout(text).lineBreak(0) + text.text().substring(line, first);
        }
        return colon.equals(":") ? "," : ", ";
    }

    private static boolean isInline(String space) {
        return space.indexOf('#') < 0 && space.chars().noneMatch(c -> SourceText.isBreak((char) c));
    }
}
