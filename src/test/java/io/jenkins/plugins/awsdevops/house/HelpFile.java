// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The help files and the form of a step, where Jenkins looks for them. */
final class HelpFile {
    private static final String STEPS = "src/main/resources/io/jenkins/plugins/awsdevops/plugin/step/";

    private HelpFile() {}

    /** {@return the name of the step's class} */
    static String className(String step) {
        return "io.jenkins.plugins.awsdevops.plugin.step." + capital(step) + "Step";
    }

    static Path folder(String step) {
        return Checkout.file(STEPS + capital(step) + "Step");
    }

    static Path of(String step, String parameter) {
        return folder(step).resolve("help-" + parameter + ".html");
    }

    /** {@return the help of the step as Markdown} */
    static String markdown(String step) throws IOException {
        return markdown(folder(step).resolve("help.html"));
    }

    /** {@return the help of the parameter as one line of Markdown} */
    static String line(String step, String parameter) throws IOException {
        return markdown(of(step, parameter)).replaceAll("\\s+", " ").replace("|", "\\|");
    }

    static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String markdown(Path html) throws IOException {
        return Files.readString(html)
                .replaceAll("\\s+", " ")
                .replaceAll(" *<li> *", "\n* ")
                .replaceAll(" *</?(p|div|ul)> *", "\n\n")
                .replaceAll(" *<pre>(.*?)</pre> *", "\n\n```groovy\n$1\n```\n\n")
                .replaceAll("</?code>", "`")
                .replaceAll(" *</li> *", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }
}
