// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.console;

import hudson.model.Result;
import io.jenkins.plugins.awsdevops.core.text.StyledText;
import io.jenkins.plugins.awsdevops.core.text.TextStyle;
import java.util.Optional;

/** The signs and colours of the console, as far as the terminal shows them. */
final class Palette {
    private static final TextStyle GREEN = TextStyle.NONE.withForeground(2);
    private static final TextStyle YELLOW = TextStyle.NONE.withForeground(3);
    private static final TextStyle RED = TextStyle.NONE.withForeground(1);
    private static final TextStyle FAINT = TextStyle.NONE.faint();
    private static final TextStyle BOLD = TextStyle.NONE.bold();
    /** Cyan, magenta, blue, yellow, green and their bright ones: no red, which means failure. */
    private static final int[] BRANCHES = {6, 5, 4, 3, 2, 14, 13, 12, 11, 10};

    private final Terminal terminal;

    Palette(Terminal terminal) {
        this.terminal = terminal;
    }

    String paint(String text, TextStyle style) {
        return show(StyledText.of(text, style));
    }

    String show(StyledText text) {
        return terminal.colour() ? text.coloured() : text.plain();
    }

    String bold(String text) {
        return paint(text, BOLD);
    }

    String faint(String text) {
        return paint(text, FAINT);
    }

    String branch(String text, int order) {
        return paint(text, TextStyle.NONE.withForeground(BRANCHES[order % BRANCHES.length]));
    }

    String begin() {
        return faint(terminal.unicode() ? "▸" : ">");
    }

    String bar() {
        return terminal.unicode() ? "│" : "|";
    }

    String ellipsis() {
        return terminal.unicode() ? "…" : "...";
    }

    /** The beginning of a line of a tree below its first level. */
    String limb(boolean last) {
        return terminal.unicode() ? last ? "└─ " : "├─ " : last ? "`- " : "|- ";
    }

    String trunk(boolean last) {
        return last ? "   " : terminal.unicode() ? "│  " : "|  ";
    }

    /** {@return the sign of a result; none means that there was no end} */
    String sign(Optional<Result> result) {
        return paint(plainSign(result), styleOf(result));
    }

    String failed(String text) {
        return paint(text, RED);
    }

    /** The result in its colour, for whatever is said about it. */
    String in(Optional<Result> result, String text) {
        return paint(text, styleOf(result));
    }

    private String plainSign(Optional<Result> result) {
        if (result.isEmpty()) {
            return "?";
        } else if (result.get() == Result.SUCCESS) {
            return terminal.unicode() ? "✓" : "+";
        } else if (result.get() == Result.NOT_BUILT) {
            return "-";
        }
        return result.get() == Result.FAILURE ? terminal.unicode() ? "✗" : "x" : "!";
    }

    private static TextStyle styleOf(Optional<Result> result) {
        if (result.isEmpty() || result.get() == Result.NOT_BUILT) {
            return FAINT;
        } else if (result.get() == Result.SUCCESS) {
            return GREEN;
        }
        return result.get() == Result.FAILURE ? RED : YELLOW;
    }
}
