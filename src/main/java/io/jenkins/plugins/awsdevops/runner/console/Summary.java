// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.console;

import hudson.model.Result;
import io.jenkins.plugins.awsdevops.core.text.Columns;
import io.jenkins.plugins.awsdevops.core.text.Durations;
import io.jenkins.plugins.awsdevops.runner.story.Reason;
import io.jenkins.plugins.awsdevops.runner.story.RunStory;
import io.jenkins.plugins.awsdevops.runner.story.Scope;
import io.jenkins.plugins.awsdevops.runner.story.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last lines of the console: the tree of stages with their times, why the run failed, where to look further. */
final class Summary {
    private static final int WIDEST_NAME = 60;

    private final RunStory story;
    private final Palette palette;
    private final Terminal terminal;
    private final List<Pointer> pointers;
    private final List<Row> rows = new ArrayList<>();

    private record Row(String tree, Scope scope) {
        int columns() {
            return Columns.of(tree) + 2 + Columns.of(Lines.oneLine(scope.name()));
        }
    }

    Summary(RunStory story, Palette palette, Terminal terminal, List<Pointer> pointers) {
        this.story = story;
        this.palette = palette;
        this.terminal = terminal;
        this.pointers = pointers;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        story.run().children().forEach(scope -> collect("", "", scope));
        int width =
                Math.min(WIDEST_NAME, rows.stream().mapToInt(Row::columns).max().orElse(0));
        rows.forEach(row -> lines.add(line(row, width)));
        lines.add(palette.faint("Took " + Durations.text(story.run().duration())));
        reasons(lines);
        lines.addAll(pointed());
        return lines;
    }

    private List<String> pointed() {
        return pointers.stream()
                .filter(Pointer::exists)
                .map(pointer -> pointer.label() + ": " + pointer.shown())
                .toList();
    }

    private void collect(String limb, String trunk, Scope scope) {
        rows.add(new Row(limb, scope));
        List<Scope> children = Tree.children(scope);
        for (Scope child : children) {
            boolean last = child == children.get(children.size() - 1);
            collect(trunk + palette.limb(last), trunk + palette.trunk(last), child);
        }
    }

    private String line(Row row, int width) {
        Scope scope = row.scope();
        String name = Columns.cut(Lines.oneLine(scope.name()), width - 2 - Columns.of(row.tree()), palette.ellipsis());
        String padding = " ".repeat(Math.max(0, width - Columns.of(row.tree()) - 2 - Columns.of(name)));
        return palette.faint(row.tree()) + palette.sign(scope.result()) + " " + name + padding + "  " + ending(scope);
    }

    private String ending(Scope scope) {
        if (scope.result().isEmpty()) {
            return palette.faint("did not end");
        } else if (scope.result().get() == Result.NOT_BUILT) {
            return palette.faint("not run");
        }
        String time = Durations.text(scope.duration());
        boolean odd = scope.failed() && scope.result().get() != Result.FAILURE;
        return palette.faint(time)
                + (odd ? "  " + palette.in(scope.result(), scope.result().get().toString()) : "");
    }

    private void reasons(List<String> lines) {
        List<Reason> reasons = Reason.of(story);
        if (reasons.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(palette.bold(
                "Why it ended " + story.result().map(Result::toString).orElse("") + ":"));
        for (Reason reason : reasons) {
            List<String> error = Lines.of(reason.error());
            String title = Lines.oneLine(reason.title());
            first(lines, "  " + title + (title.isEmpty() ? "" : ": ") + error.get(0));
            error.stream().skip(1).forEach(line -> first(lines, "    " + line));
        }
        if (!pointed().isEmpty()) {
            lines.add("");
        }
    }

    private void first(List<String> lines, String line) {
        Optional<String> cut = terminal.columns() == 0
                ? Optional.empty()
                : Optional.of(Columns.cut(line, terminal.columns() * 3, palette.ellipsis()));
        lines.add(palette.failed(cut.orElse(line)));
    }
}
