// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Variables in the patterns of some steps: {@code $NAME} and {@code ${NAME}} as in Jenkins' {@code Util.replaceMacro}. */
final class Expanded {
    private static final Pattern VARIABLE = Pattern.compile("\\$([A-Za-z0-9_]+|\\{[A-Za-z0-9_.]+\\}|\\$)");

    private Expanded() {}

    /** {@return the text with the variables that are set; the others stay as they are, and {@code $$} becomes a dollar} */
    static String of(String text, Map<String, String> environment) {
        return VARIABLE.matcher(text).replaceAll(match -> {
            String name = match.group(1).replaceAll("[{}]", "");
            String value = name.equals("$") ? "$" : environment.getOrDefault(name, match.group());
            return Matcher.quoteReplacement(value);
        });
    }
}
