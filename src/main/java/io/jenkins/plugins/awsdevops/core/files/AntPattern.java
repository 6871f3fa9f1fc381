// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.files;

import java.util.regex.Pattern;

/** An Ant-style path pattern: {@code ?} one character, {@code *} within a name, {@code **} any number of folders. */
final class AntPattern {
    private final Pattern regex;

    private AntPattern(Pattern regex) {
        this.regex = regex;
    }

    static boolean isPattern(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.endsWith("/");
    }

    /** A trailing slash means everything below, as in Ant. */
    static AntPattern parse(String text) {
        String glob = text.endsWith("/") ? text + "**" : text;
        StringBuilder regex = new StringBuilder();
        int i = 0;
        while (i < glob.length()) {
            if (glob.startsWith("**/", i)) {
                regex.append("(?:[^/]+/)*");
                i += 3;
            } else if (glob.startsWith("**", i)) {
                regex.append(".*");
                i += 2;
            } else {
                char c = glob.charAt(i++);
                regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
            }
        }
        return new AntPattern(Pattern.compile(regex.toString()));
    }

    boolean matches(String path) {
        return regex.matcher(path).matches();
    }
}
