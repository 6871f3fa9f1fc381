// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.github;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.text.Cut;
import java.util.regex.Pattern;

/**
 * The hidden name of a comment or issue: an HTML comment that is its first line. What looks like a marker anywhere else counts
 * for nothing, and is made visible in a body that we write: a plan or a commit message cannot pass for another comment.
 */
final class Marker {
    /** GitHub counts characters; ours are UTF-16 units, which are never fewer. */
    static final int LONGEST_BODY = 65_536;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9 ._:/@+]|-(?!-))*");
    private static final int LONGEST = 100;
    private static final String BEGIN = "<!-- aws-devops-platform:";
    private static final Pattern LOOKALIKE =
            Pattern.compile("<(?=!--[\\s\\p{Cf}]*aws-devops-platform:)", Pattern.CASE_INSENSITIVE);

    private final String line;

    private Marker(String line) {
        this.line = line;
    }

    /**
     * {@return the marker of this name}
     *
     * @throws BadArgumentException if the name could end the HTML comment, or is empty or longer than 100 characters
     */
    static Marker parse(String name) {
        if (!FORM.matcher(name).matches() || name.length() > LONGEST || name.endsWith("-")) {
            throw new BadArgumentException(
                    "marker: must be 1 to 100 letters, digits, spaces and . _ : / @ + -, without two hyphens in a row, but is '"
                            + Cut.line(name, 120) + "'");
        }
        return new Marker(BEGIN + name + " -->");
    }

    /** {@return whether this is the first line of the text} */
    boolean marks(String text) {
        return text.equals(line) || text.startsWith(line + "\n") || text.startsWith(line + "\r\n");
    }

    /** {@return marker and body, cut to what GitHub takes} */
    String on(String body) {
        String text = LOOKALIKE.matcher(body).replaceAll("&lt;");
        String notice = "> **Cut:** the text has %,d characters, and GitHub takes 65,536. What follows is its begin."
                .formatted(text.length());
        return line + "\n" + Cut.markdown(text, LONGEST_BODY - line.length() - 1, notice);
    }
}
