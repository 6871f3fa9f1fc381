// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import io.jenkins.plugins.awsdevops.core.data.Parameter;
import io.jenkins.plugins.awsdevops.runner.step.PlatformStep;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The help files of the steps (the same that Jenkins shows) as text for a terminal. */
final class StepHelp {
    private static final String ROOM = "/io/jenkins/plugins/awsdevops/plugin/step/";

    private StepHelp() {}

    /** {@return the first sentence of the step's help} */
    static String summary(PlatformStep<?> step) {
        String help = text(step, "help.html");
        int end = help.indexOf(". ");
        return end < 0
                ? help.lines().findFirst().orElse("")
                : help.substring(0, end + 1).replace('\n', ' ');
    }

    static void print(PlatformStep<?> step, PrintWriter out) {
        out.println(step.name());
        out.print(text(step, "help.html").indent(4));
        for (Parameter parameter : step.parameters()) {
            out.println();
            out.println("  " + parameter.name() + "  (" + shape(parameter) + ")");
            out.print(text(step, "help-" + parameter.name() + ".html").indent(6));
        }
    }

    /** {@return type and default, or that it is required} */
    static String shape(Parameter parameter) {
        return parameter.typeName()
                + (parameter.required() ? ", required" : "")
                + parameter.defaultText().map(text -> ", default " + text).orElse("");
    }

    private static String text(PlatformStep<?> step, String file) {
        String name = step.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + step.name().substring(1) + "Step/" + file;
        try (InputStream in = StepHelp.class.getResourceAsStream(ROOM + name)) {
            return in == null ? "" : plain(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String html) {
        return html.replaceAll("\\s+", " ")
                .replaceAll("<li>", "\n* ")
                .replaceAll("</?(p|div|ul|ol|pre)[^>]*>", "\n")
                .replaceAll("<[^>]+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("\n[ \t]+", "\n")
                .replaceAll("\n{2,}", "\n")
                .strip();
    }
}
