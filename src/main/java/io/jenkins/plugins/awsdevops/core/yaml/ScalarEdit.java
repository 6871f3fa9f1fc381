// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.yaml;

import io.jenkins.plugins.awsdevops.core.data.SourceText;
import io.jenkins.plugins.awsdevops.core.data.Span;
import io.jenkins.plugins.awsdevops.core.data.YamlScalar;
import io.jenkins.plugins.awsdevops.core.data.YamlScalar.Style;
import java.util.List;

/** Replaces a scalar in the style that it has. */
final class ScalarEdit {
    private final SourceText text;
    private final Style quotes;

    ScalarEdit(SourceText text, Style quotes) {
        this.text = text;
        this.quotes = quotes;
    }

    List<TextEdit> edits(YamlScalar scalar, String value, boolean flow) {
        Span span = scalar.span();
        if (scalar.style().isBlock()) {
            return block(scalar, value);
        }
        String written = isTaggedText(scalar) && !scalar.style().isQuoted() && PlainScalar.isPlain(value, flow)
                ? value
                : ScalarText.of(value, scalar.style(), quotes, flow);
        boolean touches = span.isEmpty() && span.from() > 0 && text.text().charAt(span.from() - 1) != ' ';
        return List.of(new TextEdit(span.from(), span.to(), touches ? " " + written : written));
    }

    /**
     * A block scalar of one line without a final line break ({@code |-}) stays one. Any other cannot hold a value without
     * a line break: the value goes where the header was, and a comment there stays.
     */
    private List<TextEdit> block(YamlScalar scalar, String value) {
        Span span = scalar.span();
        int headerEnd = headerEnd(span.from());
        int contentLine = text.afterBreak(text.lineEnd(span.from()));
        String content = text.text().substring(Math.min(contentLine, span.to()), span.to());
        String header = text.text().substring(span.from(), headerEnd);
        if (header.length() == 2
                && header.endsWith("-")
                && content.stripLeading().equals(scalar.value())
                && value.equals(value.strip())
                && PlainScalar.isPrintable(value)) {
            return List.of(new TextEdit(span.to() - scalar.value().length(), span.to(), value));
        }
        String written = ScalarText.of(value, Style.PLAIN, quotes, false);
        int lineEnd = Math.min(text.lineEnd(span.from()), span.to());
        boolean open = span.to() > lineEnd && SourceText.isBreak(text.text().charAt(span.to() - 1));
        return List.of(
                new TextEdit(span.from(), headerEnd, written),
                TextEdit.delete(open ? text.afterBreak(lineEnd) : lineEnd, span.to()));
    }

    private int headerEnd(int from) {
        int end = from;
        while (end < text.length() && "|>+-0123456789".indexOf(text.text().charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static boolean isTaggedText(YamlScalar scalar) {
        return scalar.place().tag().filter("tag:yaml.org,2002:str"::equals).isPresent();
    }
}
