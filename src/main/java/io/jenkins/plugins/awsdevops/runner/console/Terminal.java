// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.console;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the place that a console writes to can show.
 *
 * @param live whether somebody watches: a terminal, not a file or a pipe
 * @param colour whether it shows colours
 * @param unicode whether it shows more than ASCII; the console's own signs keep to that, the log is left as it is
 * @param columns its width, 0 if that is not known
 */
public record Terminal(boolean live, boolean colour, boolean unicode, int columns) {
    /** A file or a pipe. */
    public static final Terminal NONE = new Terminal(false, false, true, 0);

    private static final int NARROWEST = 20;

    /**
     * {@return what the environment says} {@code NO_COLOR} (no-color.org) and {@code TERM=dumb} turn colours off, {@code
     * FORCE_COLOR} turns them on where there is no terminal; {@code COLUMNS} is the width.
     *
     * @param isTerminal whether standard output is one
     */
    public static Terminal of(Map<String, String> environment, boolean isTerminal) {
        String forced = environment.getOrDefault("FORCE_COLOR", "");
        boolean on = !forced.isEmpty() && !forced.equals("0") && !forced.equals("false");
        boolean off = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || (!on && environment.getOrDefault("TERM", "").equals("dumb"));
        return new Terminal(isTerminal, !off && (on || isTerminal), isUnicode(environment), columns(environment));
    }

    private static boolean isUnicode(Map<String, String> environment) {
        String locale = Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        return locale.toUpperCase(Locale.ROOT).replace("-", "").contains("UTF8");
    }

    private static int columns(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        int width = columns.matches("[0-9]{1,5}") ? Integer.parseInt(columns) : 0;
        return width >= NARROWEST ? width : 0;
    }
}
