// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text from elsewhere (names, messages, paths) as literal text of a GitHub-flavoured Markdown document: it makes no markup, no
 * HTML, mentions nobody and refers to no issue. Specification: github.github.com/gfm; mentions and references are found
 * after rendering, so an entity does not hide them, a zero-width space does.
 */
public final class Markdown {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]()#+!|~$]");
    private static final Pattern MENTION = Pattern.compile("@(?=[A-Za-z0-9])");
    private static final Pattern REFERENCE = Pattern.compile("(\\\\#|\\bGH-)(?=\\d)");
    private static final Pattern LIST_AT_BEGIN = Pattern.compile("^(\\s*)([-=:]|\\d+\\.)");
    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final String ZERO_WIDTH = "&#8203;";

    private Markdown() {}

    /** {@return the text as literal text within a line; line ends become spaces} */
    public static String escape(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        String html = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String literal = SPECIAL.matcher(html).replaceAll("\\\\$0").replace("&\\#", "&#");
        String quiet = MENTION.matcher(literal).replaceAll("@" + ZERO_WIDTH);
        quiet = REFERENCE.matcher(quiet).replaceAll("$1" + ZERO_WIDTH);
        return LIST_AT_BEGIN.matcher(quiet).replaceFirst("$1" + ZERO_WIDTH + "$2");
    }

    /** {@return the text as inline code, whatever backticks are in it; in a table a pipe would still end the cell} */
    public static String code(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (line.isEmpty()) {
            return "";
        }
        int longest = BACKTICKS
                .matcher(line)
                .results()
                .mapToInt(found -> found.end() - found.start())
                .max()
                .orElse(0);
        String fence = "`".repeat(longest + 1);
        String space = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return fence + space + line + space + fence;
    }

    /** {@return the text as a fenced block; the fence is longer than any within} */
    public static String block(String language, String text) {
        int longest = BACKTICKS
                .matcher(text)
                .results()
                .mapToInt(found -> found.end() - found.start())
                .max()
                .orElse(0);
        String fence = "`".repeat(Math.max(3, longest + 1));
        return fence + language + "\n" + text.stripTrailing() + "\n" + fence + "\n";
    }

    /**
     * {@return a table} Cells are Markdown already: escape what comes from elsewhere. A pipe in a cell is made safe here.
     *
     * @param rows each as long as {@code head}
     */
    public static String table(List<String> head, List<List<String>> rows) {
        StringBuilder table = new StringBuilder(row(head));
        table.append("|").append(" --- |".repeat(head.size())).append("\n");
        rows.forEach(cells -> table.append(row(cells)));
        return table.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().map(Markdown::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** A pipe ends a cell even within code, unless a backslash is before it (GFM, tables, example 200). */
    private static String cell(String text) {
        StringBuilder cell = new StringBuilder();
        boolean escaped = false;
        for (char c : text.strip().toCharArray()) {
            if (c == '|' && !escaped) {
                cell.append('\\');
            }
            escaped = c == '\\' && !escaped;
            cell.append(c == '\n' ? "<br>" : c);
        }
        return cell.toString().replace("\r", "");
    }
}
