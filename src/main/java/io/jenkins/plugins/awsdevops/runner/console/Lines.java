// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.console;

import io.jenkins.plugins.awsdevops.core.text.StyledText;
import java.util.List;

/** Text from a pipeline made fit for the console's own lines. */
final class Lines {
    private static final int MOST = 20;

    private Lines() {}

    /** {@return the text in one line, without colours and controls} */
    static String oneLine(String text) {
        return StyledText.parse(text.strip().replaceAll("\\R", " ")).plain();
    }

    /** {@return the first lines of a message, without colours and controls; at least one} */
    static List<String> of(String message) {
        List<String> lines = message.strip()
                .lines()
                .limit(MOST)
                .map(line -> StyledText.parse(line).plain())
                .toList();
        return lines.isEmpty() ? List.of("") : lines;
    }
}
