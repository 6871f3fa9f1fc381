// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.console;

import io.jenkins.plugins.awsdevops.core.text.Columns;
import io.jenkins.plugins.awsdevops.runner.story.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands before a line: the indentation of its stage, and in {@code parallel} the name of its branch, padded to the
 * longest name beside it.
 */
final class Gutter {
    private static final String STEP = "  ";
    private static final int WIDEST_NAME = 20;

    private final Palette palette;
    private final Map<Scope, String> names = new HashMap<>();

    Gutter(Palette palette) {
        this.palette = palette;
    }

    /** What stands before a line: in colours, and how many columns it takes. */
    record Lead(String text, int columns) {}

    /** {@return what stands before a line that belongs into the scope} */
    Lead inside(Scope scope) {
        return lead(scope.path());
    }

    /** {@return what stands before the first and the last line of a stage} */
    Lead around(Scope scope) {
        List<Scope> path = scope.path();
        return lead(path.subList(0, Math.max(0, path.size() - 1)));
    }

    private Lead lead(List<Scope> path) {
        StringBuilder text = new StringBuilder();
        int columns = 0;
        for (Scope each : path) {
            if (each.isBranch()) {
                String name = padded(each) + " " + palette.bar() + " ";
                text.append(palette.branch(name, each.order()));
                columns += Columns.of(name);
            } else if (!each.repeatsBranch()) {
                text.append(STEP);
                columns += STEP.length();
            }
        }
        return new Lead(text.toString(), columns);
    }

    private String padded(Scope branch) {
        int width = branch.parent().stream()
                .flatMap(around -> around.children().stream())
                .filter(Scope::isBranch)
                .mapToInt(each -> Columns.of(shortName(each)))
                .max()
                .orElse(0);
        return Columns.pad(shortName(branch), width);
    }

    private String shortName(Scope branch) {
        return names.computeIfAbsent(
                branch, each -> Columns.cut(Lines.oneLine(each.name()), WIDEST_NAME, palette.ellipsis()));
    }
}
