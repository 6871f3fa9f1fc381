// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.files;

import java.util.regex.Pattern;

/**
 * An Ant-style path pattern: {@code ?} one character, {@code *} within a name, {@code **} as a whole name any number of
 * folders, none included.
 */
final class AntPattern {
    private static final String ANY_FOLDERS = "**";

    private final Pattern regex;
    private final boolean everythingBelow;

    private AntPattern(Pattern regex, boolean everythingBelow) {
        this.regex = regex;
        this.everythingBelow = everythingBelow;
    }

    static boolean isPattern(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.endsWith("/");
    }

    /** A trailing slash means everything below, and a backslash is a slash, as in Ant. */
    static AntPattern parse(String text) {
        String glob = text.replace('\\', '/');
        String[] names = (glob.endsWith("/") ? glob + ANY_FOLDERS : glob).split("/", -1);
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < names.length; i++) {
            boolean last = i == names.length - 1;
            if (!names[i].equals(ANY_FOLDERS)) {
                boolean thenEverything = i == names.length - 2 && names[i + 1].equals(ANY_FOLDERS);
                regex.append(name(names[i])).append(last || thenEverything ? "" : "/");
            } else if (!last) {
                regex.append("(?:[^/]+/)*");
            } else {
                regex.append(i == 0 || names[i - 1].equals(ANY_FOLDERS) ? ".*" : "(?:/.*)?");
            }
        }
        return new AntPattern(
                Pattern.compile(regex.toString(), Pattern.DOTALL), names[names.length - 1].equals(ANY_FOLDERS));
    }

    AntPattern ignoringCase() {
        int flags = regex.flags() | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return new AntPattern(Pattern.compile(regex.pattern(), flags), everythingBelow);
    }

    boolean matches(String path) {
        return regex.matcher(path).matches();
    }

    /** {@return whether it matches the folder and whatever is below it} */
    boolean coversAllOf(String folder) {
        return everythingBelow && matches(folder);
    }

    private static String name(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
        }
        return regex.toString();
    }
}
