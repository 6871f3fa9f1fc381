// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.awsdevops.runner.step.StepTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conventions that every var keeps. */
class VarsTest {
    private static final Path VARS = Checkout.file("vars");
    private static final int LONGEST_HELPER = 60;

    static List<String> vars() throws IOException {
        try (Stream<Path> files = Files.list(VARS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".groovy"))
                    .map(name -> name.substring(0, name.length() - ".groovy".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("vars")
    void has_a_help_text_that_begins_with_a_sentence_and_shows_the_call(String var) throws IOException {
        Path help = VARS.resolve(var + ".txt");

        assertThat(help).exists();
        String text = Files.readString(help);
        assertThat(summary(text)).endsWith(".").hasSizeLessThan(220);
        assertThat(text).containsPattern("\n {2}" + var + "[ (.]");
    }

    @ParameterizedTest
    @MethodSource("vars")
    void is_short_glue_with_a_licence_line(String var) throws IOException {
        List<String> lines = Files.readAllLines(VARS.resolve(var + ".groovy"));

        assertThat(lines.get(0)).isEqualTo("// SPDX-License-Identifier: MIT");
        assertThat(lines).hasSizeLessThanOrEqualTo(LONGEST_HELPER);
    }

    @ParameterizedTest
    @MethodSource("vars")
    void puts_no_value_into_a_shell_script(String var) throws IOException {
        assertThat(ShellScripts.interpolated(VARS.resolve(var + ".groovy"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vars")
    void hides_no_step(String var) {
        assertThat(StepTable.names()).doesNotContain(var);
    }

    @Test
    void no_help_text_is_without_its_var() throws IOException {
        try (Stream<Path> files = Files.list(VARS)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".txt"))
                            .map(name -> name.replace(".txt", "")))
                    .isSubsetOf(vars());
        }
    }

    @Test
    void the_readme_is_what_the_help_texts_say() throws IOException {
        StringBuilder readme = new StringBuilder("# The shared library\n\n")
                .append(
                        "Generated from the help texts beside the vars; do not edit.\n\n| var | what it does |\n| --- | --- |\n");
        StringBuilder texts = new StringBuilder();
        for (String var : vars()) {
            String text = Files.readString(VARS.resolve(var + ".txt"));
            readme.append(
                    "| [`%s`](#%s) | %s |%n".formatted(var, var.toLowerCase(java.util.Locale.ROOT), summary(text)));
            texts.append("\n## ").append(var).append("\n\n```\n").append(text).append("```\n");
        }

        Checkout.assertGenerated(VARS.resolve("README.md"), readme.append(texts).toString());
    }

    private static String summary(String text) {
        return text.strip().split("\n\n", 2)[0].replace('\n', ' ');
    }
}
