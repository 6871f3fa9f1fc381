// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.yaml;

import io.jenkins.plugins.awsdevops.core.data.SourceText;
import io.jenkins.plugins.awsdevops.core.data.Span;
import io.jenkins.plugins.awsdevops.core.data.YamlDocument;
import io.jenkins.plugins.awsdevops.core.data.YamlMapping;
import io.jenkins.plugins.awsdevops.core.data.YamlScalar;
import io.jenkins.plugins.awsdevops.core.data.YamlScalar.Style;
import io.jenkins.plugins.awsdevops.core.data.YamlSequence;
import java.util.List;

/**
 * Edits of a YAML document. Each gives a new text in which only the bytes of the value, field or item differ; what is
 * new copies the indentation, line ends, dashes, separators and quotes of its siblings. The nodes must be those of the
 * document. Whether an edit reaches further through an anchor is for the caller to ask.
 */
public final class YamlEditor {
    private final SourceText text;
    private final BlockLayout block;
    private final Style quotes;

    /** @param quotes how a value is quoted that needs quotes where its siblings have none */
    public YamlEditor(YamlDocument document, Style quotes) {
        this.text = document.text();
        this.block = new BlockLayout(text);
        this.quotes = quotes;
    }

    /** {@return the text with another value in a field} An alias is replaced by the value itself. */
    public SourceText setValue(YamlMapping mapping, YamlMapping.Field field, String value) {
        if (field.value() instanceof YamlScalar scalar) {
            return apply(new ScalarEdit(text, quotes).edits(scalar, value, mapping.flow()));
        }
        Span span = field.value().span();
        String written = ScalarText.of(value, Style.PLAIN, quotes, mapping.flow());
        return apply(List.of(new TextEdit(span.from(), span.to(), written)));
    }

    /**
     * {@return the text with one more field in a mapping that is not empty}
     *
     * @param after the index of the field behind which it goes, -1 for the front
     */
    public SourceText addField(YamlMapping mapping, int after, NewField field) {
        List<Span> fields = fields(mapping);
        if (mapping.flow()) {
            FlowLayout flow = FlowLayout.of(text, mapping);
            return apply(List.of(flow.insert(mapping.span(), fields, after, flow.field(field, quotes))));
        }
        String line = blockField(field, keyStyle(mapping));
        return apply(List.of(
                after < 0
                        ? TextEdit.insert(fields.get(0).from(), line + block.lineBreak(0) + block.indent(fields))
                        : block.below(fields.get(after).to(), block.indent(fields) + line)));
    }

    /** {@return the text without a field of a mapping that has others} */
    public SourceText removeField(YamlMapping mapping, YamlMapping.Field field) {
        return remove(mapping.flow(), fields(mapping), mapping.fields().indexOf(field));
    }

    /** {@return the text with one more item, a mapping, at the end of a sequence; in block style it is not empty} */
    public SourceText addItem(YamlSequence sequence, List<NewField> item, Style keys) {
        List<Span> items = items(sequence);
        int last = items.size() - 1;
        if (sequence.flow()) {
            FlowLayout flow = FlowLayout.of(text, sequence, keys);
            return apply(List.of(flow.insert(sequence.span(), items, last, flow.mapping(item, quotes))));
        }
        String added = sequence.items().get(last).value() instanceof YamlMapping sibling && sibling.flow()
                ? block.dash(sequence) + FlowLayout.of(text, sibling).mapping(item, quotes)
                : blockItem(block.dash(sequence), item, keys, items.get(last).to());
        return apply(List.of(block.below(items.get(last).to(), block.gap(items) + added)));
    }

    /** {@return the text without an item of a sequence; in block style there must be others} */
    public SourceText removeItem(YamlSequence sequence, YamlSequence.Item item) {
        return remove(sequence.flow(), items(sequence), sequence.items().indexOf(item));
    }

    /**
     * {@return the text with one more field, a list with one item, at the end of the document's mapping}
     *
     * @param dash how the item begins in block style, for instance {@code "  - "}
     */
    public SourceText addList(YamlMapping root, String key, List<NewField> item, String dash) {
        Style keys = keyStyle(root);
        if (root.flow()) {
            FlowLayout flow = FlowLayout.of(text, root);
            String list = flow.key(key) + "[" + flow.mapping(item, quotes) + "]";
            return apply(
                    List.of(flow.insert(root.span(), fields(root), root.fields().size() - 1, list)));
        }
        List<Span> fields = fields(root);
        int end = block.endOfDocument(fields.get(fields.size() - 1).to());
        String list = block.indent(fields) + ScalarText.key(key, keys) + ":" + block.lineBreak(end);
        return apply(List.of(block.below(end, list + blockItem(block.indent(fields) + dash, item, keys, end))));
    }

    /** {@return the text with a list of one item as the value of a field that has none} */
    public SourceText fillList(YamlMapping mapping, YamlMapping.Field field, List<NewField> item, String dash) {
        if (mapping.flow()) {
            FlowLayout flow = FlowLayout.of(text, mapping);
            Span span = field.value().span();
            String list = (span.isEmpty() ? " [" : "[") + flow.mapping(item, quotes) + "]";
            return apply(List.of(new TextEdit(span.from(), span.to(), list)));
        }
        Span span = field.value().span();
        int from = span.from();
        while (!span.isEmpty() && text.text().charAt(from - 1) == ' ') {
            from--;
        }
        String added = blockItem(block.indent(fields(mapping)) + dash, item, keyStyle(mapping), field.to());
        return apply(List.of(TextEdit.delete(from, span.to()), block.below(field.to(), added)));
    }

    private SourceText remove(boolean flow, List<Span> children, int index) {
        return apply(List.of(flow ? FlowLayout.remove(children, index) : block.remove(children, index)));
    }

    private String blockItem(String dash, List<NewField> item, Style keys, int near) {
        String between = block.lineBreak(near) + " ".repeat(dash.length());
        return dash
                + String.join(
                        between, item.stream().map(f -> blockField(f, keys)).toList());
    }

    private String blockField(NewField field, Style keys) {
        return ScalarText.key(field.key(), keys) + ": " + ScalarText.of(field.value(), field.like(), quotes, false);
    }

    /** {@return how the keys of a mapping are written} */
    public static Style keyStyle(YamlMapping mapping) {
        return !mapping.fields().isEmpty() && mapping.fields().get(0).key() instanceof YamlScalar key
                ? key.style()
                : Style.PLAIN;
    }

    private static List<Span> fields(YamlMapping mapping) {
        return mapping.fields().stream()
                .map(field -> new Span(field.from(), field.to()))
                .toList();
    }

    private static List<Span> items(YamlSequence sequence) {
        return sequence.items().stream()
                .map(item -> new Span(item.from(), item.to()))
                .toList();
    }

    private SourceText apply(List<TextEdit> edits) {
        return TextEdit.apply(text, edits);
    }
}
