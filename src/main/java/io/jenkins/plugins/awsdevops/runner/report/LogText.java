// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.report;

import io.jenkins.plugins.awsdevops.core.text.StyledText;
import io.jenkins.plugins.awsdevops.core.text.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** Lines of a log for a page: the colours of tools become classes, whose colours fit light and dark. */
final class LogText {
    private LogText() {}

    static Node lines(List<String> lines) {
        List<StyledText> parsed = lines.stream().map(StyledText::parse).toList();
        return out -> {
            for (StyledText line : parsed) {
                line.pieces().forEach(piece -> piece(piece).write(out));
                out.append('\n');
            }
        };
    }

    /** {@return text from outside without colours and controls, for a name or a message} */
    static String plain(String text) {
        return text.strip()
                .lines()
                .map(line -> StyledText.parse(line).plain())
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }

    private static Node piece(StyledText.Piece piece) {
        String classes = String.join(" ", classes(piece.style()));
        return classes.isEmpty()
                ? out -> Escape.into(out, piece.text())
                : Element.classed("span", classes).text(piece.text());
    }

    private static List<String> classes(TextStyle style) {
        List<String> classes = new ArrayList<>();
        int colour = style.nearestBasicForeground();
        if (colour >= 0) {
            classes.add("c" + colour % 8);
        }
        if (style.has(1)) {
            classes.add("b");
        }
        if (style.has(2)) {
            classes.add("f");
        }
        if (style.has(3)) {
            classes.add("i");
        }
        if (style.has(4)) {
            classes.add("u");
        }
        return classes;
    }
}
